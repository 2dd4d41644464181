import { describe, expect, it } from 'vitest';
import { pressOutcomes } from '../../../lib/domain/press.ts';
import { instant, minus, plus } from '../../../lib/domain/time.ts';
import { writtenLanguages } from '../../../lib/domain/guest-texts.ts';
import type { WrittenLanguage } from '../../../lib/domain/guest-texts.ts';
import { guestDoorPage } from '../../../lib/pages/guest/door-page.ts';
import { failurePage, gonePage, notDonePage, switchedOffPage } from '../../../lib/pages/guest/other-pages.ts';
import { tongues } from '../../../lib/pages/guest/tongues.ts';
import type { DoorPageInput, DoorView, PlaceView } from '../../../lib/pages/guest/views.ts';

const window = { from: instant('2026-07-10T13:00Z'), until: instant('2026-07-14T08:00Z') };
const [BEFORE, DURING] = [minus(window.from, { hours: 20 }), plus(window.from, { hours: 20 })];
const keypad = { kind: 'keypad', code: '483921' } as const;

function door(more: Partial<DoorView> = {}): DoorView {
  return { name: 'Street door', how: keypad, connected: undefined, press: undefined, ...more };
}

function place(doors: readonly DoorView[], more: Partial<PlaceView> = {}): PlaceView {
  return {
    name: 'Loft 7',
    address: 'Praterstraße 7, 1020 Wien',
    timeZone: 'Europe/Vienna',
    window,
    doors,
    ...more,
  };
}

function input(more: Partial<DoorPageInput> = {}): DoorPageInput {
  return {
    language: 'en',
    now: DURING,
    path: '/s/0123456789abcdef0123456789abcdef',
    host: { name: 'Anna', email: 'host@example.com', phone: '+43 (1) 234-5678' },
    places: [place([door()])],
    tellsFrom: undefined,
    hostKnows: false,
    news: undefined,
    ...more,
  };
}

const markupOf = (more: Partial<DoorPageInput> = {}) => guestDoorPage(input(more)).markup;
const textOf = (markup: string) =>
  markup
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ');
const shows = (more: Partial<DoorPageInput>) => textOf(markupOf(more));

/** The fullest page there may be: two places, every way in, everything amiss. */
const everything = (language: WrittenLanguage, now = DURING) =>
  input({
    language,
    now,
    hostKnows: true,
    texts: { note: ['The Wi-Fi is called loft7, its password is on the fridge.', 'You can park in the yard.'] },
    news: { door: 'Street door', outcome: 'stuck' },
    places: [
      place([
        door({ press: 'a', connected: true }),
        door({ name: 'Flat', press: 'b', connected: false }),
        door({ name: 'Cellar', how: undefined, press: 'c' }),
      ]),
      place(
        [door({ name: 'Gate', how: { kind: 'invite' } }), door({ name: 'Shed', how: { kind: 'link' }, press: 'd' })],
        {
          name: 'Garden House at the Lake',
        },
      ),
    ],
  });

describe.each(writtenLanguages)('the page in %s', (language) => {
  const { page: words, guest } = tongues[language];
  const host = input().host;
  const pages = {
    before: guestDoorPage(everything(language, BEFORE)),
    during: guestDoorPage(everything(language)),
    early: guestDoorPage(
      input({ language, now: BEFORE, tellsFrom: BEFORE, places: [place([door({ how: undefined })])] }),
    ),
    gone: gonePage(language),
    'switched off': switchedOffPage(language, host),
    'not done': notDonePage(language, words.tooOften, '/s/abc'),
    broken: failurePage(503, language),
  };

  it.each(Object.entries(pages))('has less than ten kilobytes (%s)', (_, { markup }) => {
    expect(Buffer.byteLength(markup)).toBeLessThan(10_000);
  });

  it.each(Object.entries(pages))(
    'runs nothing, fetches nothing, and says its language and its one heading (%s)',
    (_, made) => {
      expect(made.markup).toContain(`<html lang="${language}">`);
      expect(made.markup).not.toMatch(/<script|<img|<link|src=|\sstyle=|\son\w+=|url\(|http-equiv|undefined|\[object/i);
      expect(made.markup.match(/<h1>/g)).toHaveLength(1);
      expect(made.markup.match(/<style>([^]*?)<\/style>/)?.[1]).toBe(made.styles);
    },
  );

  it('says the code large and digit by digit, how to type it, how to redeem the invite, and whom to call', () => {
    const { markup } = pages.during;
    expect(markup).toContain('<strong aria-hidden="true">483 921</strong>');
    const text = textOf(markup);
    for (const step of [...guest.keypadSteps(6), ...guest.inviteSteps]) expect(text).toContain(textOf(step));
    expect(text).toContain(textOf(words.shutTitle));
    expect(markup).toContain('<a href="tel:+4312345678">+43 (1) 234-5678</a>');
    expect(markup).toContain('<a href="mailto:host@example.com">');
  });

  it.each(pressOutcomes)('says honestly that a lock is %s', (outcome) => {
    const text = textOf(markupOf({ language, news: { door: 'Flat', outcome } }));
    expect(text).toContain(textOf(words.outcome[outcome]('Flat')).trim());
  });
});

describe('an invite that is ours to mail', () => {
  const redeemBy = instant('2026-07-10T18:00Z');
  const invited = (by: typeof redeemBy | undefined) => [
    place([door({ how: { kind: 'invite-code', code: '123456789', redeemBy: by } })]),
  ];

  it('shows its digits, the link that opens the app with them, until when, and how', () => {
    const markup = markupOf({ places: invited(redeemBy) });
    expect(markup).toContain('<strong aria-hidden="true">123 456 789</strong>');
    expect(markup).toContain('href="nuki://invite/123456789"');
    const text = textOf(markup);
    expect(text).toContain('Please redeem it by Friday 10 July, 20:00.');
    for (const step of tongues.en.guest.inviteCodeSteps) expect(text).toContain(textOf(step));
  });

  it('says what holds once the time is past', () => {
    expect(shows({ places: invited(undefined) })).toContain(textOf(tongues.en.guest.redeemedOrOld));
  });
});

describe('before the doors open', () => {
  it.each([
    [{ days: 3 }, 'in 3 days'],
    [{ hours: 47 }, 'in 47 hours'],
    [{ minutes: 119 }, 'in 119 minutes'],
    [{ seconds: 5 }, 'in 1 minute'],
  ])('it counts down: %j', (ahead, words) => {
    expect(shows({ now: minus(window.from, ahead) })).toContain(`The doors open for you ${words}.`);
  });

  it('counts in the language of the guest', () => {
    expect(shows({ language: 'de', now: minus(window.from, { days: 3 }) })).toContain(
      'öffnen sich für Sie in 3 Tagen.',
    );
    expect(shows({ language: 'pl', now: minus(window.from, { hours: 5 }) })).toContain('za 5 godzin');
  });

  it('says when on the clock at the door', () => {
    const text = shows({ now: BEFORE });
    expect(text).toContain('From Friday, 10 July 2026, 15:00 Until Tuesday, 14 July 2026, 10:00');
    expect(text).toContain('Central European Summer Time, GMT+2');
  });

  it('says when it will tell, and nothing of setting up', () => {
    const places = [place([door({ how: undefined })])];
    const text = shows({ now: BEFORE, places, tellsFrom: instant('2026-07-07T13:00Z') });
    expect(text).toContain('How you get in is shown here from Tuesday 7 July, 15:00 on.');
    expect(text).not.toContain('Not set up yet');
  });

  it('announces the button of a door that opens from here alone', () => {
    const text = shows({ now: BEFORE, places: [place([door({ how: { kind: 'link' } })])] });
    expect(text).toContain('Street door: from then on there is a button here that opens it.');
  });
});

describe('while the doors open', () => {
  it('has a button for each door that may be opened from here, and none beside them', () => {
    const places = [place([door({ press: 'key-1' }), door({ name: 'Flat' })])];
    const markup = markupOf({ places });
    expect(markup).toContain('<form class="card" method="post" action="/s/0123456789abcdef0123456789abcdef">');
    expect(markup.match(/<button[^>]*>[^<]*/g)).toEqual([
      '<button class="large" name="door" value="key-1">Open: Street door',
    ]);
    expect(markupOf()).not.toContain('<form');
  });

  it('says which lock is there; of one that is away, what works all the same, without its button', () => {
    const places = [
      place([door({ press: 'a', connected: true }), door({ name: 'Flat', press: 'b', connected: false })]),
    ];
    const markup = markupOf({ places });
    expect(textOf(markup)).toContain('Street door: connected.');
    expect(textOf(markup)).toContain('Flat: no connection at the moment. The code and the app work all the same.');
    expect(markup).not.toContain('value="b"');
  });

  it('does not promise that a door without its one way in works all the same', () => {
    const places = [place([door({ how: { kind: 'link' }, press: 'a', connected: false })])];
    const text = shows({ places });
    expect(text).toContain('Until it is back, this door can’t be opened from here.');
    expect(text).not.toContain('work all the same');
  });

  it('says what is not set up, that it is being worked on, and whether the host knows', () => {
    const places = [place([door(), door({ name: 'Flat', how: undefined })])];
    expect(shows({ places })).toContain('Not set up yet: Flat.');
    expect(shows({ places })).not.toContain('Anna has been told');
    expect(shows({ places, hostKnows: true })).toContain('Anna has been told of it.');
  });

  it('says the host’s own words, but what she adds only once it may be told', () => {
    const texts = { 'keypad.title': 'The keys beside the door', note: ['The Wi-Fi is called loft7.'] };
    expect(shows({ texts })).toContain('The keys beside the door');
    expect(shows({ texts })).toContain('The Wi-Fi is called loft7.');
    expect(shows({ texts, tellsFrom: BEFORE, now: BEFORE })).not.toContain('Wi-Fi');
  });
});

describe('what comes from outside', () => {
  const hostile = '"><script>alert(1)</script><b onclick=x>\'{guest}&';

  it('stays text wherever it stands', () => {
    const markup = markupOf({
      host: { name: hostile, email: 'a"b@example.com', phone: '+43 1 234' },
      texts: { note: [hostile], 'code.label': `${hostile} {doors}` },
      news: { door: hostile, outcome: 'opened' },
      places: [
        place([door({ name: hostile, press: hostile }), door({ name: 'Flat', how: undefined, connected: false })], {
          name: hostile,
          address: hostile,
        }),
      ],
    });
    expect(markup).not.toMatch(/<script|<b /);
    expect(markup.match(/<form/g)).toHaveLength(1);
    expect(textOf(markup)).toContain('&lt;script&gt;');
  });
});

describe('a failure', () => {
  it('is ours, or of a form that is none of ours', () => {
    expect(textOf(failurePage(500, 'en').markup)).toContain('A code that you have works all the same.');
    expect(textOf(failurePage(413, 'en').markup)).toContain('Nothing was opened');
  });
});

describe('a link that leads nowhere', () => {
  it('says the same whatever the reason, and nothing of a stay', () => {
    expect(gonePage('en')).toEqual(gonePage('en'));
    expect(gonePage('en').markup).not.toMatch(/Anna|Loft|\/s\//);
  });

  it('that is switched off says whom to ask, and no more', () => {
    const { markup } = switchedOffPage('en', input().host);
    expect(textOf(markup)).toContain('Please get in touch with us: Anna.');
    expect(markup).toContain('<a href="tel:+4312345678">+43 (1) 234-5678</a><a href="mailto:host@example.com">');
    expect(markup).not.toMatch(/Loft|Prater|483/);
  });
});
