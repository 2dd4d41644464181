import { linkBlocks } from './blocks.ts';
import { catalogueOf, languageOf } from './catalogues/index.ts';
import { signInWords } from './catalogues/sign-in-words.ts';
import type { MailContent } from './mail-content.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

export interface HostSignInInput {
  readonly language: string;
  /** Where the button is that signs in. */
  readonly url: string;
  readonly minutes: number;
}

/** To a host: the link that signs in to the console. */
export function hostSignIn({ language, url, minutes }: HostSignInInput): MailContent {
  const words = signInWords[languageOf(language, 'en')];
  const intro = words.intro(minutes);
  const document = {
    language: languageOf(language, 'en'),
    subject: words.subject,
    preheader: intro,
    title: words.subject,
    labelled: catalogueOf(language).words.labelled,
    blocks: [
      { kind: 'paragraph', text: intro } as const,
      ...linkBlocks(words.button, url),
      { kind: 'paragraph', text: words.notYou, tone: 'quiet' } as const,
    ],
  };
  return { subject: document.subject, text: renderText(document), html: renderHtml(document) };
}
