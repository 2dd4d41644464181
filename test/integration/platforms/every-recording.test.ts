import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inZone } from '../../../lib/domain/reported.ts';
import type { Reservation } from '../../../lib/domain/stay.ts';
import { plus } from '../../../lib/domain/time.ts';
import { outcomeOf } from '../../contract/platforms/outcomes.ts';
import { prove } from '../../contract/platforms/proofs.ts';
import {
  inboundOf,
  isAskedAfter,
  platformRecord,
  platformsWithWebhooks,
  storyOf,
  webhooksOf,
} from '../../contract/platforms/recordings.ts';
import type { Recording } from '../../contract/platforms/recordings.ts';
import { startHouse } from '../stack/house.ts';
import type { House } from '../stack/house.ts';
import { lockOf, SECRETS, studio } from '../stack/lofts.ts';
import { startStandIn } from './stand-in.ts';
import type { StandIn } from './stand-in.ts';

/** Every recorded body has a connection of its own, and so has each platform's story of one reservation. */
interface Post {
  readonly platform: string;
  readonly connection: string;
  readonly recordings: readonly Recording[];
  readonly api: StandIn;
  readonly asks: boolean;
}

const ZONE = 'Europe/Berlin';
/** Codes at once, and mails long after: what a guest reads is no platform's business. */
const YEAR = { writeCodesDaysAhead: 366, tellGuestDaysAhead: 0, timeZone: ZONE };
/** Some two hundred bodies, on a machine that may have other things to do. */
const MOST_MS = 10 * 60_000;
const names = platformsWithWebhooks();
const posts: Post[] = [];
const stories: Post[] = [];
const expected = new Map<Recording, readonly Reservation[]>();
let house: House;

async function postOf(platform: string, connection: string, recordings: readonly Recording[]): Promise<Post> {
  for (const recording of recordings) {
    const { holds } = await outcomeOf(platform, recording);
    expected.set(
      recording,
      holds.map((one) => inZone(one, ZONE)),
    );
  }
  const file = recordings[0]?.file ?? '';
  const asks = recordings.some((recording) => isAskedAfter(platform, recording.file));
  return { platform, connection, recordings, asks, api: await startStandIn(platform, file) };
}

const unitsOf = ({ recordings }: Post) =>
  recordings.flatMap((one) => expected.get(one) ?? []).flatMap(({ units }) => units);

beforeAll(async () => {
  for (const platform of names) {
    const recordings = webhooksOf(platform);
    for (const [index, recording] of recordings.entries()) {
      posts.push(await postOf(platform, `${platform}-${index}`, [recording]));
    }
    const story = storyOf(platform).flatMap((file) => recordings.find((recording) => recording.file === file) ?? []);
    stories.push(await postOf(platform, `${platform}-story`, story));
  }
  const all = [...posts, ...stories];
  const secretsOf = (part: 'inbound' | 'outbound', of: readonly Post[]) =>
    Object.fromEntries(
      of.map(({ platform, connection }) => [connection, platformRecord(platform).secrets[part] ?? {}]),
    );
  house = await startHouse({
    startAt: '2026-03-02T13:00:00Z',
    connections: all.map(({ platform, connection: id, api }) => ({
      ...{ id, platform, apiUrl: api.url, pollMinutes: 0 }, // what a poll finds is another test's
      ...platformRecord(platform).connection,
    })),
    secrets: {
      inbound: secretsOf('inbound', all),
      outbound: {
        ...SECRETS.outbound,
        ...secretsOf(
          'outbound',
          all.filter(({ asks }) => asks),
        ),
      },
    },
    properties: names.map((platform, n) => {
      const own = all.filter((post) => post.platform === platform);
      const units = own.flatMap((post) =>
        [...new Set(unitsOf(post))].map((unit) => ({ connection: post.connection, unit })),
      );
      return studio(n, { units, ...YEAR });
    }),
  });
});
afterAll(async () => {
  await house.close();
  for (const { api } of [...posts, ...stories]) api.stop();
});

/** The recorded body as the platform sends it now, proven in its first way. */
async function send({ platform, connection, api }: Post, { file, body }: Recording, forge?: (text: string) => string) {
  api.file = file;
  const [proof] = platformRecord(platform).proofs;
  if (proof === undefined) throw new Error(`${platform} proves nothing`);
  const { headers, query } = prove(proof, inboundOf(platform), body, new Date(house.stack.now()));
  const changed = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, forge?.(value) ?? value]));
  const search = new URLSearchParams(changed(query)).toString();
  return (await house.post(`/webhooks/${platform}/${connection}?${search}`, body, changed(headers))).status;
}

const goOn = async (minutes: number) => house.walkTo(plus(house.stack.now(), { minutes }));

type Stays = Awaited<ReturnType<House['stays']>>;

/** What is told, and what opens, by the reservations' ids. */
function seen(all: Stays, { connection, platform }: Post) {
  const stays = all.filter((stay) => stay.connection === connection);
  return inOrder(stays).map((stay) => {
    const { id, state, arrivalDate, departureDate, guest, grants } = stay;
    const lock = lockOf(names.indexOf(platform), 1);
    const proven = grants.filter(({ wanted, evidence }) => wanted && evidence === 'confirmed');
    return {
      stay: [id, state, arrivalDate, departureDate, guest.email],
      opens:
        proven.length > 0 && proven.every((grant) => house.nuki.wouldOpen(lock, grant.code ?? '', middleOf(grant))),
    };
  });
}

function middleOf({ from, until }: { readonly from: string; readonly until: string }): string {
  return new Date((Date.parse(from) + Date.parse(until)) / 2).toISOString();
}

function inOrder<T extends { readonly id: string }>(stays: readonly T[]): readonly T[] {
  return stays.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function wanted(holds: readonly Reservation[]) {
  return inOrder(holds).map(({ id, state, stay, guest }) => ({
    stay: [id, state, stay.arrivalDate, stay.departureDate, guest.email?.reveal()],
    opens: state === 'confirmed',
  }));
}

describe('through the whole stack', { timeout: MOST_MS }, () => {
  it('nobody gets in who can not prove it', async () => {
    for (const post of stories) {
      const [first] = post.recordings;
      expect([post.platform, first && (await send(post, first, (text) => `${text}x`))]).toEqual([post.platform, 401]);
    }
    expect(await house.stays()).toEqual([]);
  });

  it('every recorded body becomes what is written beside it', async () => {
    for (const post of posts) {
      for (const recording of post.recordings) expect(await send(post, recording)).toBe(200);
    }
    await goOn(20); // more requests than an account takes in a few minutes
    const all = await house.stays();
    for (const post of posts) {
      const holds = post.recordings.flatMap((one) => expected.get(one) ?? []);
      const of = [post.platform, ...post.recordings.map(({ file }) => file)];
      expect([...of, seen(all, post)]).toEqual([...of, wanted(holds)]);
    }
  });

  it('a story ends as its last body says, however often and late the others come again', async () => {
    const longest = Math.max(...stories.map(({ recordings }) => recordings.length));
    for (let step = 0; step < longest; step += 1) {
      for (const post of stories) {
        const recording = post.recordings[step];
        if (recording !== undefined) expect(await send(post, recording)).toBe(200);
      }
      await goOn(15);
      const all = await house.stays();
      for (const post of stories) {
        const recording = post.recordings[step];
        if (recording === undefined) continue;
        expect([post.platform, recording.file, lastOf(all, post, recording)]).toEqual([
          post.platform,
          recording.file,
          wanted(expected.get(recording) ?? []),
        ]);
      }
    }
    for (const post of stories) await sendAgain(post);
    await goOn(15);
    const all = await house.stays();
    for (const post of stories) {
      const last = post.recordings.at(-1);
      if (last === undefined || !converges(post)) continue;
      expect([post.platform, lastOf(all, post, last)]).toEqual([post.platform, wanted(expected.get(last) ?? [])]);
    }
  });
});

/** What is held of what `recording` is about. */
function lastOf(all: Stays, post: Post, recording: Recording) {
  const ids = (expected.get(recording) ?? []).map(({ id }) => id);
  return seen(all, post).filter(({ stay }) => ids.includes(String(stay[0])));
}

/** Everything from the first on, while the API says what it said last. */
async function sendAgain(post: Post): Promise<void> {
  const last = post.recordings.at(-1);
  if (last === undefined || !converges(post)) return;
  for (const { body } of [...post.recordings, ...post.recordings.slice(0, 1)]) {
    expect(await send(post, { file: last.file, body })).toBe(200);
  }
}

/** Without an order of its own, and with nobody to ask, a platform's late word is taken for its last. */
function converges({ recordings, asks }: Post): boolean {
  return asks || recordings.every((one) => (expected.get(one) ?? []).every(({ revision }) => revision !== undefined));
}
