import { codeOf, kindOf } from '../errors.ts';
import { windowOf } from '../domain/stay-window.ts';
import { isPass } from '../domain/pass.ts';
import { retryAt } from '../domain/timing.ts';
import { isTimeZone } from '../domain/time.ts';
import { partsOfLockId } from '../domain/property.ts';
import type { Problem } from '../domain/record.ts';
import { hostAlarm } from '../mail/index.ts';
import { Redacted } from '../redacted.ts';
import type { Alarm, AlarmScope } from '../ports/store.ts';
import { sendAboutStay } from './send-about-stay.ts';
import { readHouse } from './console/house.ts';
import { inMail, stayPlace } from './console/places.ts';
import { viewOf } from './stay-view.ts';
import type { SendMessageDeps, StayView } from './stay-view.ts';
import { mailTo } from './tell-of-stay.ts';

/** Tells the host of one problem, once. If the mail can't leave now, the alarm is due again later. */
export async function sendAlarm(deps: SendMessageDeps, scope: AlarmScope, problem: Problem): Promise<void> {
  const alarm = await deps.alarms.get(scope, problem);
  if (alarm === undefined || alarm.toldAt !== undefined) return;
  try {
    await mailAlarm(deps, alarm);
    await deps.alarms.told(alarm, deps.now());
    deps.log('message.sent', { kind: 'host-alarm', errorCode: problem.code });
  } catch (error) {
    await deps.alarms.postpone(alarm, retryAt(alarm.attempts + 1, deps.now()));
    deps.log('message.postponed', { kind: 'host-alarm', errorCode: codeOf(error), attempts: alarm.attempts + 1 });
    if (kindOf(error) === 'permanent') throw error; // not even the host can be mailed: seen in the alarms
  }
}

async function mailAlarm(deps: SendMessageDeps, { scope, problem }: Alarm): Promise<void> {
  const settings = await deps.properties.settings();
  const view = scope.kind === 'stay' ? await viewOf(deps, scope.key) : undefined;
  const properties = view?.properties ?? (isOfPass(scope) ? (await readHouse(deps)).properties : []);
  const door = properties.flatMap(({ doors }) => doors).find(({ lockId }) => lockId === problem.subject);
  const named = door && `${door.name} (${partsOfLockId(door.lockId).lock})`; // as the vendor numbers it
  const subject = named ?? (problem.subject === '' ? subjectOf(scope) : problem.subject);
  const content = hostAlarm({
    language: settings.host.language,
    problem: problem.code,
    subject,
    stay: view && stayOf(view),
    consoleUrl: inMail(deps, placeOfAlarm(scope, problem)),
  });
  const mail = mailTo(new Redacted(settings.host.email), settings, content, 'host-alarm');
  await (view === undefined ? deps.sendMail(mail) : sendAboutStay(deps, view.record, mail));
}

/** Where the host can see to it. */
function placeOfAlarm(scope: AlarmScope, { code }: Problem): string {
  if (code === 'unit.unmapped') return '/host/units';
  if (isOfPass(scope)) return '/host/staff';
  return scope.kind === 'stay' ? stayPlace(scope.key) : '/host';
}

function isOfPass(scope: AlarmScope): boolean {
  return scope.kind === 'stay' && isPass(scope.key);
}

function subjectOf(scope: AlarmScope): string {
  switch (scope.kind) {
    case 'stay':
      return `${scope.key.connection} ${scope.key.id}`;
    case 'account':
      return scope.account;
    case 'connection':
      return scope.connection;
  }
}

function stayOf({ record, properties }: StayView): Parameters<typeof hostAlarm>[0]['stay'] {
  const { stay } = record.reservation;
  const property = properties.find((candidate) => isTimeZone(candidate.timeZone));
  return {
    reservation: `${record.key.connection} ${record.key.id}`,
    properties: properties.map(({ name }) => name),
    arrivalDate: stay.arrivalDate,
    departureDate: stay.departureDate,
    from: property && windowOf(record, property).from,
    timeZone: property?.timeZone,
    doors: properties.flatMap(({ doors }) => doors.map(({ name }) => name)),
  };
}
