import type { Block, Fact } from './blocks.ts';
import { grouped, linkBlocks } from './blocks.ts';
import type { Catalogue } from './catalogues/catalogue.ts';
import type { ConfirmationWords } from './catalogues/host-words.ts';
import { catalogueOf, languageOf } from './catalogues/index.ts';
import { cleanName } from './clean-name.ts';
import { placeNames } from './doors.ts';
import { firstEntry, guestChat, placeBlocks } from './guest-mail.ts';
import type { DoorAccess, KeyMailInput, MailContent, Place } from './mail-content.ts';
import { subjectLine } from './plain.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

export interface HostConfirmationInput {
  readonly language: string;
  /** Connection and the platform's id: `smoobu-main 1200001`. */
  readonly reservation: string;
  /** `pass-on`: no mail reaches the guest, so the host gets the text for the platform's chat; `by-chat`: it is there. */
  readonly guestTold: 'by-mail' | 'by-chat' | 'pass-on';
  readonly why: 'no-address' | 'address-refused' | undefined;
  readonly guest: KeyMailInput;
  /** Where the host looks after it: one link. */
  readonly consoleUrl?: string | undefined;
}

/** To the host, once every door of a stay is proven: what the guest was told, or what the host has to tell her. */
export function hostConfirmation(input: HostConfirmationInput): MailContent {
  const catalogue = catalogueOf(input.language);
  const words = catalogue.confirmation;
  const { places } = input.guest;
  const told = input.guestTold === 'pass-on' ? 'pass-on' : 'by-mail';
  const document = {
    language: catalogue.language,
    subject: words.subject[told](input.reservation, placeNames(places, catalogue), firstEntry(places, catalogue)),
    preheader: words.title[told],
    title: words.title[told],
    labelled: catalogue.words.labelled,
    blocks: [
      ...(told === 'pass-on' ? toPassOn(input, catalogue) : toldAlready(input, catalogue)),
      ...linkBlocks(catalogue.words.openConsole, input.consoleUrl),
    ],
  };
  return { subject: subjectLine(document.subject), text: renderText(document), html: renderHtml(document) };
}

function toldAlready(input: HostConfirmationInput, catalogue: Catalogue): Block[] {
  const { intro, introByChat } = catalogue.confirmation;
  const text = input.guestTold === 'by-chat' ? introByChat : intro[input.guest.kind];
  return [{ kind: 'paragraph', text }, ...stayBlocks(input, catalogue)];
}

function toPassOn(input: HostConfirmationInput, catalogue: Catalogue): Block[] {
  const words = catalogue.confirmation;
  const why = input.why ?? 'unsaid';
  const invited = input.guest.places.some((place) => place.doors.some((door) => door.how.kind === 'invite'));
  return [
    { kind: 'paragraph', text: words.why[why], tone: 'warning' },
    ...(invited ? [{ kind: 'paragraph', text: words.inviteWarning[why], tone: 'warning' } as const] : []),
    { kind: 'heading', text: words.copyTitle },
    { kind: 'paragraph', text: words.copyHint },
    { kind: 'copy', text: guestChat(input.guest) },
    { kind: 'heading', text: words.factsTitle },
    ...stayBlocks(input, catalogue),
  ];
}

function stayBlocks({ reservation, guest }: HostConfirmationInput, catalogue: Catalogue): Block[] {
  const words = catalogue.confirmation;
  const languages = new Intl.DisplayNames(catalogue.locale, { type: 'language' });
  const rows: Fact[] = [
    { label: words.booking, values: [reservation] },
    { label: words.guest, values: [cleanName(guest.guestName) ?? words.noName] },
    { label: words.writtenIn, values: [languages.of(languageOf(guest.language, 'en')) ?? ''] },
  ];
  return [{ kind: 'facts', rows }, ...guest.places.flatMap((place) => placeAndDoors(place, catalogue))];
}

function placeAndDoors(place: Place, catalogue: Catalogue): Block[] {
  const words = catalogue.confirmation;
  const rows = place.doors.map(({ name, how }): Fact => {
    return { label: name, values: [howText(how, words)] };
  });
  return [...placeBlocks(place, true, catalogue), { kind: 'facts', rows }];
}

function howText(how: DoorAccess['how'], words: ConfirmationWords): string {
  if (how.kind === 'keypad') return words.keypadDoor(grouped(how.code));
  if (how.kind === 'invite-code') return words.inviteCodeDoor(grouped(how.code));
  return how.kind === 'invite' ? words.inviteDoor : words.linkDoor;
}
