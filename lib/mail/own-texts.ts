import { guestMailKinds } from '../domain/guest-texts.ts';
import type { GuestMailKind, GuestTextKey, OwnTexts, Placeholder } from '../domain/guest-texts.ts';
import type { GuestWords } from './catalogues/guest-words.ts';

/** What the placeholders stand for; `guest` is undefined where the booking has no usable name. */
export type Values = Readonly<Partial<Record<Placeholder, string | undefined>>>;

/** The words of the catalogue, with the host's own in their place, and what the host wants to add. */
export interface GuestVoice extends GuestWords {
  readonly note: readonly string[];
}

/**
 * A text of the host's counts where all that it names is known: a guest without a usable name is greeted in our words.
 * The values go in as they are, once: what they hold is never taken for a placeholder.
 */
export function guestVoice(words: GuestWords, own: OwnTexts | undefined, values: Values): GuestVoice {
  const all = (key: GuestTextKey, more: Values = {}) => filled(own?.[key], { ...values, ...more });
  const one = (key: GuestTextKey, more?: Values) => all(key, more)?.join(' ');
  const ofKinds = <T>(text: (kind: GuestMailKind) => T) =>
    Object.fromEntries(guestMailKinds.map((kind) => [kind, text(kind)])) as Record<GuestMailKind, T>;
  return {
    ...words,
    subject: ofKinds((kind) => (places, from) => one(`${kind}.subject`) ?? words.subject[kind](places, from)),
    title: ofKinds((kind) => (places) => one(`${kind}.title`) ?? words.title[kind](places)),
    preheader: ofKinds((kind) => one(`${kind}.preheader`) ?? words.preheader[kind]),
    intro: ofKinds((kind) => one(`${kind}.intro`) ?? words.intro[kind]),
    greeting: (name) => one('greeting') ?? words.greeting(name),
    codeFor: (doors) => one('code.label', { doors }) ?? words.codeFor(doors),
    typeIt: (digits) => one('code.note', { digits }) ?? words.typeIt(digits),
    keypadTitle: one('keypad.title') ?? words.keypadTitle,
    keypadSteps: (length) => all('keypad.steps', { length: String(length) }) ?? words.keypadSteps(length),
    inviteTitle: (doors) => one('invite.title', { doors }) ?? words.inviteTitle(doors),
    inviteSteps: all('invite.steps') ?? words.inviteSteps,
    inviteChanged: one('invite.changed') ?? words.inviteChanged,
    inviteCodeFor: (doors) => one('inviteCode.label', { doors }) ?? words.inviteCodeFor(doors),
    typeInvite: (digits) => one('inviteCode.note', { digits }) ?? words.typeInvite(digits),
    openInvite: one('inviteCode.link') ?? words.openInvite,
    redeemBy: (by) => one('inviteCode.by', { by }) ?? words.redeemBy(by),
    redeemedOrOld: one('inviteCode.old') ?? words.redeemedOrOld,
    inviteCodeSteps: all('inviteCode.steps') ?? words.inviteCodeSteps,
    linkTitle: (doors) => one('link.title', { doors }) ?? words.linkTitle(doors),
    linkSteps: all('link.steps') ?? words.linkSteps,
    openPage: one('page.label') ?? words.openPage,
    aboutPage: one('page.about') ?? words.aboutPage,
    onlyThen: one('onlyThen') ?? words.onlyThen,
    contact: (name, email) => one('contact') ?? words.contact(name, email),
    note: all('note') ?? [],
  };
}

/** Undefined where there is no such text, or something that it names is not known. */
function filled(text: string | readonly string[] | undefined, values: Values): string[] | undefined {
  if (text === undefined) return undefined;
  const lines = (typeof text === 'string' ? [text] : text).map((line) => filledLine(line, values));
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

function filledLine(line: string, values: Values): string | undefined {
  const named = [...line.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name as Placeholder);
  if (named.some((name) => values[name] === undefined)) return undefined;
  return line.replace(/\{(\w+)\}/g, (_, name: string) => values[name as Placeholder] ?? '');
}
