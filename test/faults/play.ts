import { minus } from '../../lib/domain/time.ts';
import { startLocalStack } from '../../cdk/local/stack.ts';
import type { LocalStack } from '../../cdk/local/stack.ts';
import type { Synthesized } from '../../cdk/local/template/functions.ts';
import { smoobuBody } from '../integration/stack/bookings.ts';
import { SMOOBU_TOKEN } from '../integration/stack/lofts.ts';
import { startMailbox } from '../integration/stack/mailbox.ts';
import { startNukiSimulator } from '../simulators/nuki/index.ts';
import type { NukiSimulator } from '../simulators/nuki/index.ts';
import { bookingOf, casesOf, endOf } from './case.ts';
import type { Case } from './case.ts';
import { tellOutcomesTo } from './invites.ts';
import { addStranger, handsOn, oursOn, strangersTouched } from './locks.ts';
import type { Scenario } from './scenarios.ts';
import type { Seen } from './seen.ts';
import { at, dates, doorMoments, earlierDates, hostReads, moments } from './timeline.ts';
import type { Moment } from './timeline.ts';
import { startTown } from './town.ts';
import type { Town } from './town.ts';
import { askDoors, watchCalls, watchMails } from './watch.ts';

export interface PlayOptions {
  /** Default: synthesizes the stack first. */
  readonly synthesized?: Synthesized;
  /** Hears how far it is. */
  readonly say?: (line: string) => void;
}

interface Stage {
  readonly stack: LocalStack;
  readonly nuki: NukiSimulator;
  readonly town: Town;
  readonly cases: readonly Case[];
}

/** Plays all scenarios side by side, on one stack and one walked clock, from booking to twelve hours after departure. */
export async function play(scenarios: readonly Scenario[], { say = () => undefined, ...options }: PlayOptions = {}) {
  const cases = casesOf(scenarios);
  let hear: ReturnType<typeof watchCalls> | undefined;
  let stack: LocalStack | undefined;
  const nuki = await startNukiSimulator({ onCall: (call) => stack && hear?.(call, stack.now()) });
  const mailbox = await startMailbox();
  const town = startTown(cases, nuki);
  try {
    hear = watchCalls(
      () => nuki,
      cases,
      (one) => handsOn(nuki, town, one),
    );
    const running = await startLocalStack({
      ...options,
      port: 0,
      propertiesFile: town.propertiesFile,
      secretsFile: town.secretsFile,
      startAt: minus(at('start', 0), { minutes: 5 }),
      env: { AWS_ENDPOINT_URL_SES: mailbox.url, NUKI_API_URL: nuki.url },
    });
    stack = running;
    tellOutcomesTo(nuki, running.url);
    const read = watchMails(nuki, cases);
    mailbox.now = running.now;
    mailbox.examine = async (mail) => read(mail, running.now());
    for (const one of cases) {
      for (const lock of one.locks) addStranger(nuki, one, lock, { name: 'Owner', code: '987654' });
    }
    await walkThrough({ stack: running, nuki, town, cases }, say);
    return await whatWasSeen({ stack: running, nuki, town, cases });
  } finally {
    await stack?.close();
    await mailbox.close();
    await nuki.close();
    town.leave();
  }
}

async function walkThrough(stage: Stage, say: (line: string) => void): Promise<void> {
  const waves = [...new Set(stage.cases.map(({ wave }) => wave))];
  const stops = waves
    .flatMap((wave) => moments.map((moment) => ({ wave, moment, instant: at(moment, wave) })))
    .toSorted((a, b) => (a.instant < b.instant ? -1 : 1));
  for (const { wave, moment, instant } of stops) {
    await stage.stack.moveTo(instant);
    say(`${instant.slice(0, 16)} ${moment} ${wave}`);
    const cases = stage.cases.filter((one) => one.wave === wave);
    for (const one of cases) meet(stage, one, moment);
    for (const one of cases) await book(stage, one, moment);
    await fetch(`${stage.stack.url}/__local/idle`);
  }
}

/** What befalls the locks at this moment, and what they say. */
function meet({ nuki, town }: Stage, one: Case, moment: Moment): void {
  const hands = handsOn(nuki, town, one);
  const door = doorMoments.find((name) => name === moment);
  if (door !== undefined) askDoors(nuki, one, door);
  for (const fault of one.scenario.faults) fault.at?.[moment]?.(hands);
  if (!hostReads.includes(moment)) return;
  for (const { host } of one.scenario.faults) {
    if (one.alarms.some(({ problem }) => problem === host?.told)) host?.does?.(hands);
  }
}

/** What the platform says of the stay at this moment. */
async function book({ stack }: Stage, one: Case, moment: Moment): Promise<void> {
  const { moved, cancelled, hopeless } = one.scenario;
  const said = { modifiedAt: stack.now().slice(0, 19).replace('T', ' ') };
  if (moment === 'booked') {
    one.booked = true;
    await post(stack, one, { ...said, ...(moved ? earlierDates : dates) });
  } else if (moment === 'moved' && moved) {
    one.moved = true;
    await post(stack, one, { ...said, ...dates, action: 'updateReservation' });
  } else if ((moment === 'cancelled' && cancelled) || (moment === 'rehoused' && hopeless && !cancelled)) {
    one.cancelled = true;
    await post(stack, one, { ...said, ...dates, action: 'cancelReservation', type: 'cancellation' });
  }
}

async function post(
  { url }: LocalStack,
  one: Case,
  booking: { arrival: string; departure: string; modifiedAt: string; action?: string; type?: string },
): Promise<void> {
  const body = smoobuBody({ id: bookingOf(one), unit: one.n, email: one.guest, ...booking });
  const answer = await fetch(`${url}/webhooks/smoobu/smoobu-main?token=${SMOOBU_TOKEN}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  if (answer.status !== 200) throw new Error(`a booking was answered ${answer.status}`);
}

interface StayTrail {
  readonly id: string;
  readonly trail: readonly { readonly at: Seen['checkIn']; readonly word: string; readonly about?: string }[];
}

async function whatWasSeen({ stack, nuki, cases }: Stage): Promise<readonly Seen[]> {
  const stays = (await (await fetch(`${stack.url}/__local/stays`)).json()) as readonly StayTrail[];
  const trails = new Map(stays.map(({ id, trail }) => [id, trail]));
  return cases.map((one) => {
    const trail = trails.get(String(bookingOf(one))) ?? [];
    const about = `${one.account}#${one.locks[0]}`;
    const listed = one.locks.flatMap((lock) => nuki.control.lock(lock).listing);
    return {
      ...one,
      checkIn: at('checkIn', one.wave),
      endsAt: endOf(one),
      movedAt: one.moved ? at('moved', one.wave) : undefined,
      codesChosen: trail
        .filter((entry) => entry.word === 'code-chosen' && entry.about === about)
        .map((entry) => entry.at),
      left:
        one.locks.flatMap((lock) => oursOn(nuki, one, lock)).length +
        listed.filter(({ id }) => !one.strangers.has(id)).length,
      strangersTouched: strangersTouched(nuki, one),
    };
  });
}
