import { linkBlocks } from './blocks.ts';
import type { Block, Document, Fact } from './blocks.ts';
import { stayCalendar } from './calendar.ts';
import type { Catalogue } from './catalogues/catalogue.ts';
import { catalogueOf } from './catalogues/index.ts';
import { cleanName } from './clean-name.ts';
import { doorsBy, doorsByCode, placeNames } from './doors.ts';
import { inviteCodeBlocks } from './invite-code.ts';
import { localWindow, shortMoment } from './local-times.ts';
import type { GuestMailInput, MailContent, Place } from './mail-content.ts';
import { guestVoice } from './own-texts.ts';
import type { GuestVoice } from './own-texts.ts';
import { subjectLine } from './plain.ts';
import { renderHtml } from './render-html.ts';
import { renderChat, renderText } from './render-text.ts';

/** A mail to a guest: when, where, with which code or invite. Without places there is nothing to say. */
export function guestMail(input: GuestMailInput): MailContent {
  const catalogue = voicedCatalogue(input, 'mail');
  const document = guestDocument(input, catalogue);
  const subject = subjectLine(document.subject);
  const calendar = stayCalendar(input, subject, catalogue);
  return { subject, text: renderText(document), html: renderHtml(document), calendar };
}

/** The same words for a platform's chat: no mail address in it, since platforms strike those out. */
export function guestChat(input: GuestMailInput): string {
  const document = guestDocument(input, voicedCatalogue(input, 'chat'));
  return renderChat({ ...document, blocks: [...document.blocks.slice(0, -1), paragraph(input.host.name)] });
}

interface Voiced extends Catalogue {
  readonly guest: GuestVoice;
}

/** The language's catalogue, with what the host says in other words. */
function voicedCatalogue({ language, guestName, host, places, texts }: GuestMailInput, where: 'mail' | 'chat'): Voiced {
  const catalogue = catalogueOf(language);
  const guest = guestVoice(catalogue.guest, texts, {
    guest: cleanName(guestName),
    places: placeNames(places, catalogue),
    from: firstEntry(places, catalogue),
    host: host.name,
    email: where === 'mail' ? host.email : undefined,
  });
  return { ...catalogue, guest };
}

function guestDocument(input: GuestMailInput, catalogue: Voiced): Document {
  const { guest, words, language } = catalogue;
  const { name, email, phone } = input.host;
  const names = placeNames(input.places, catalogue);
  return {
    language,
    subject: guest.subject[input.kind](names, firstEntry(input.places, catalogue)),
    preheader: guest.preheader[input.kind],
    title: guest.title[input.kind](names),
    labelled: words.labelled,
    blocks: [
      paragraph(guest.greeting(cleanName(input.guestName))),
      paragraph(guest.intro[input.kind]),
      ...input.places.flatMap((place) => placeBlocks(place, input.places.length > 1, catalogue)),
      ...(input.kind === 'cancelled' ? [] : [...keyBlocks(input, catalogue), ...guest.note.map(paragraph)]),
      { ...paragraph(guest.contact(name, phone === undefined ? email : `${email}, ${phone}`)), tone: 'closing' },
    ],
  };
}

/** How to get in. */
function keyBlocks(input: GuestMailInput, catalogue: Catalogue): Block[] {
  return [
    { ...paragraph(catalogue.guest.onlyThen), tone: 'quiet' },
    ...keypadBlocks(input.places, catalogue),
    ...inviteCodeBlocks(input.places, catalogue),
    ...inviteBlocks(input, catalogue),
    ...linkedBlocks(input.places, catalogue),
    ...pageBlocks(input.pageUrl, catalogue),
  ];
}

/** When and where. The code comes after it, out of reach of an inbox's preview. */
export function placeBlocks(place: Place, withHeading: boolean, catalogue: Catalogue): Block[] {
  const heading: Block[] = withHeading ? [{ kind: 'heading', text: place.name }] : [];
  const { zone, ...rows } = windowRows(place, catalogue);
  const address: Fact[] =
    place.address === undefined ? [] : [{ label: catalogue.words.address, values: [place.address] }];
  const local: Block[] = zone === undefined ? [] : [{ ...paragraph(catalogue.words.localTime(zone)), tone: 'quiet' }];
  return [...heading, { kind: 'facts', rows: [...address, rows.from, rows.until] }, ...local];
}

function windowRows(place: Place, catalogue: Catalogue): { from: Fact; until: Fact; zone: string | undefined } {
  const { from, until, zone } = localWindow(place.window, place.timeZone, catalogue);
  const { words } = catalogue;
  return { from: { label: words.from, values: [from] }, until: { label: words.until, values: [until] }, zone };
}

function keypadBlocks(places: readonly Place[], catalogue: Catalogue): Block[] {
  const { guest } = catalogue;
  const codes = doorsByCode(places, catalogue);
  if (codes.length === 0) return [];
  const length = codes[0]?.code.length ?? 0;
  return [
    ...codes.map(({ code, doors }): Block => {
      return { kind: 'code', label: guest.codeFor(doors), code, note: guest.typeIt([...code].join(',\u00a0')) };
    }),
    { kind: 'heading', text: guest.keypadTitle },
    { kind: 'steps', items: guest.keypadSteps(length) },
  ];
}

function inviteBlocks({ kind, places }: GuestMailInput, catalogue: Catalogue): Block[] {
  const { guest } = catalogue;
  const doors = doorsBy('invite', places, catalogue);
  if (doors === undefined) return [];
  return [
    { kind: 'heading', text: guest.inviteTitle(doors) },
    { kind: 'steps', items: guest.inviteSteps },
    ...(kind === 'change' ? [paragraph(guest.inviteChanged)] : []),
  ];
}

function linkedBlocks(places: readonly Place[], catalogue: Catalogue): Block[] {
  const { guest } = catalogue;
  const doors = doorsBy('link', places, catalogue);
  if (doors === undefined) return [];
  return [
    { kind: 'heading', text: guest.linkTitle(doors) },
    { kind: 'steps', items: guest.linkSteps },
  ];
}

function pageBlocks(url: string | undefined, { guest }: Catalogue): Block[] {
  const links = linkBlocks(guest.openPage, url);
  return links.length === 0 ? [] : [...links, { ...paragraph(guest.aboutPage), tone: 'quiet' }];
}

/** The earliest of all places, on the clock of that place. */
export function firstEntry(places: readonly Place[], catalogue: Catalogue): string {
  const first = places.toSorted((a, b) => (a.window.from < b.window.from ? -1 : 1))[0];
  return first === undefined ? '' : shortMoment(first.window.from, first.timeZone, catalogue);
}

function paragraph(text: string): Extract<Block, { kind: 'paragraph' }> {
  return { kind: 'paragraph', text };
}
