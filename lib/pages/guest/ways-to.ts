import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { HostView } from './views.ts';

/** To be tapped: the host's telephone number, if there is one, and her mail address. */
export function waysTo({ email, phone }: HostView): Html[] {
  const mail = html`<a href="mailto:${email}">${email}</a>`;
  if (phone === undefined) return [mail];
  return [html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`, mail];
}
