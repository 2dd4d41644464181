import type { Speech } from '../../mail/catalogues/catalogue.ts';
import { guest as csGuest } from '../../mail/catalogues/cs/guest.ts';
import { speech as csSpeech } from '../../mail/catalogues/cs/speech.ts';
import { guest as deGuest } from '../../mail/catalogues/de/guest.ts';
import { speech as deSpeech } from '../../mail/catalogues/de/speech.ts';
import { guest as enGuest } from '../../mail/catalogues/en/guest.ts';
import { speech as enSpeech } from '../../mail/catalogues/en/speech.ts';
import { guest as esGuest } from '../../mail/catalogues/es/guest.ts';
import { speech as esSpeech } from '../../mail/catalogues/es/speech.ts';
import { guest as frGuest } from '../../mail/catalogues/fr/guest.ts';
import { speech as frSpeech } from '../../mail/catalogues/fr/speech.ts';
import type { GuestWords } from '../../mail/catalogues/guest-words.ts';
import { guest as itGuest } from '../../mail/catalogues/it/guest.ts';
import { speech as itSpeech } from '../../mail/catalogues/it/speech.ts';
import type { Language } from '../../mail/catalogues/languages.ts';
import { guest as nlGuest } from '../../mail/catalogues/nl/guest.ts';
import { speech as nlSpeech } from '../../mail/catalogues/nl/speech.ts';
import { guest as plGuest } from '../../mail/catalogues/pl/guest.ts';
import { speech as plSpeech } from '../../mail/catalogues/pl/speech.ts';
import { guest as ptGuest } from '../../mail/catalogues/pt/guest.ts';
import { speech as ptSpeech } from '../../mail/catalogues/pt/speech.ts';
import { guest as skGuest } from '../../mail/catalogues/sk/guest.ts';
import { speech as skSpeech } from '../../mail/catalogues/sk/speech.ts';
import { cs } from './words/cs.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { nl } from './words/nl.ts';
import type { PageWords } from './words/page-words.ts';
import { pl } from './words/pl.ts';
import { pt } from './words/pt.ts';
import { sk } from './words/sk.ts';

/** What a language has for a guest: of the mails' catalogue the part for guests, which is a tenth of it. */
export interface Tongue extends Speech {
  readonly guest: GuestWords;
  readonly page: PageWords;
}

export const tongues = {
  en: { ...enSpeech, guest: enGuest, page: en },
  de: { ...deSpeech, guest: deGuest, page: de },
  fr: { ...frSpeech, guest: frGuest, page: fr },
  it: { ...itSpeech, guest: itGuest, page: it },
  es: { ...esSpeech, guest: esGuest, page: es },
  nl: { ...nlSpeech, guest: nlGuest, page: nl },
  cs: { ...csSpeech, guest: csGuest, page: cs },
  sk: { ...skSpeech, guest: skGuest, page: sk },
  pl: { ...plSpeech, guest: plGuest, page: pl },
  pt: { ...ptSpeech, guest: ptGuest, page: pt },
} satisfies Record<Language, Tongue>;
