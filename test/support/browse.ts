import type { PageAnswer, PageRequest } from '../../lib/pages/exchange.ts';

/** A browser without a screen: keeps cookies, follows where it is sent, sends the forms of the page it is on. */
export function browser(answer: (request: PageRequest) => Promise<PageAnswer>) {
  const cookies = new Map<string, string>();
  let markup = '';

  const send = async (request: Partial<PageRequest> & { method: string; path: string }): Promise<number> => {
    const url = new URL(request.path, 'https://stay.example');
    const given = await answer({
      parameters: {},
      query: Object.fromEntries(url.searchParams),
      cookies: Object.fromEntries(cookies),
      headers: {},
      form: {},
      sentBy: 'us',
      ...request,
      path: url.pathname,
    });
    for (const cookie of given.cookies ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/Max-Age=0/.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    if ('seeOther' in given) return send({ method: 'GET', path: given.seeOther });
    markup = given.page.markup;
    return given.status;
  };

  return {
    cookies,
    send,
    markup: () => markup,
    /** What a person reads. */
    text: () =>
      markup
        .replace(/<style>.*?<\/style>/s, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' '),
    open: (path: string, more: Partial<PageRequest> = {}) => send({ method: 'GET', path, ...more }),
    /** Sends the page's form that goes to `action` (and holds `holding`), its hidden fields with it. */
    submit: (action: string, fields: Record<string, string> = {}, holding = '') => {
      const forms = [...markup.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)];
      const form = forms.find(([whole, to]) => to === action && whole.includes(holding));
      if (form === undefined) throw new Error(`no form to ${action} ${holding}`);
      const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
      const own = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]));
      return send({ method: 'POST', path: action, form: { ...own, ...fields } });
    },
  };
}
