import type { Adjustment, AgreedMoment } from './adjustment.ts';
import { isReplaced } from './adjustment.ts';
import { isLost } from './delivery.ts';
import type { Grant } from './grant.ts';
import type { Property } from './property.ts';
import type { StayRecord } from './record.ts';
import { daysBetween } from './time.ts';
import type { Instant, LocalDate, LocalTime } from './time.ts';
import { leavesTime } from './validity-window.ts';

/** What a host can decide about one stay. Moments are on the clock at the door. */
export type HostDecision =
  | { readonly kind: 'move-entry' | 'move-exit'; readonly date: LocalDate; readonly time: LocalTime }
  | { readonly kind: PlainDecision };

export const plainDecisions = [
  'usual-entry',
  'usual-exit',
  'send-again',
  'new-code',
  'take-away',
  'give-back',
  'mark-told',
  'revoke-link',
  'restore-link',
] as const;
export type PlainDecision = (typeof plainDecisions)[number];

/** Why a decision can't be carried out. */
export const decisionRefusals = [
  'not-confirmed',
  'too-far',
  'no-time-left',
  'not-told-yet',
  'nothing-proven',
  'no-code-yet',
] as const;
export type DecisionRefusal = (typeof decisionRefusals)[number];

export type Decided =
  | { readonly kind: 'decided'; readonly record: StayRecord }
  /** It is so already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly why: DecisionRefusal };

/** An entry or an exit can be agreed on this many days beside the day that the platform names. */
export const FARTHEST_DAYS = 2;

export interface DecisionContext {
  readonly now: Instant;
  readonly properties: readonly Property[];
  readonly grants: readonly Grant[];
  /** `provenContent` of what the guest would read now. */
  readonly content: string | undefined;
}

/** The stay as the host wants it; its plan, its doors and its mails follow from it as from any other change. */
export function decide(record: StayRecord, decision: HostDecision, context: DecisionContext): Decided {
  if (record.reservation.state !== 'confirmed') return refused('not-confirmed');
  switch (decision.kind) {
    case 'move-entry':
    case 'move-exit':
      return moved(record, decision, context.properties);
    case 'usual-entry':
      return adjusted(record, { entry: undefined });
    case 'usual-exit':
      return adjusted(record, { exit: undefined });
    case 'send-again':
      return sentAgain(record, context);
    case 'new-code':
      return renewed(record, context.grants);
    case 'take-away':
      return adjusted(record, { withdrawn: true, linkRevoked: true });
    case 'give-back':
      return adjusted(record, { withdrawn: false, linkRevoked: false });
    case 'mark-told':
      return markedTold(record, context);
    case 'revoke-link':
      return adjusted(record, { linkRevoked: true });
    case 'restore-link':
      return adjusted(record, { linkRevoked: false });
  }
}

function moved(
  record: StayRecord,
  decision: Extract<HostDecision, { date: LocalDate }>,
  properties: readonly Property[],
): Decided {
  const { date, time } = decision;
  const { stay } = record.reservation;
  const side = decision.kind === 'move-entry' ? 'entry' : 'exit';
  const of = side === 'entry' ? stay.arrivalDate : stay.departureDate;
  if (Math.abs(daysBetween(of, date)) > FARTHEST_DAYS) return refused('too-far');

  const moment: AgreedMoment = { of, date, time };
  const agreed = { ...record.adjustment, [side]: moment };
  const isPossible = properties.every((property) => leavesTime(stay, property, agreed));
  return isPossible ? adjusted(record, { [side]: moment }) : refused('no-time-left');
}

/** An address that was refused is tried once more: whoever asks for it has a reason. */
function sentAgain(record: StayRecord, { now, content }: DecisionContext): Decided {
  if (content === undefined) return refused('nothing-proven');
  if (!record.told.some(({ kind }) => kind !== 'confirmation')) return refused('not-told-yet');
  const deliveries = record.deliveries.filter(({ state }) => !isLost(state));
  return adjusted({ ...record, deliveries, addressRefused: false }, { sendAgainAt: now });
}

/** Each code gives way to a new one once that is proven everywhere. A guest who is inside may hold one of them. */
function renewed(record: StayRecord, grants: readonly Grant[]): Decided {
  const { replaced } = record.adjustment;
  const held = grants.filter((grant) => {
    return grant.wanted && grant.code !== undefined && !isReplaced(record.adjustment, grant);
  });
  if (held.length === 0) return refused('no-code-yet');
  const ids = held.map(({ id }) => id);
  return adjusted({ ...record, codeRefused: true }, { replaced: [...replaced, ...ids] });
}

function markedTold(record: StayRecord, { now, content }: DecisionContext): Decided {
  if (content === undefined) return refused('nothing-proven');
  const last = record.told.findLast(({ kind }) => kind !== 'confirmation');
  if (last?.kind === 'by-host' && last.content === content) return { kind: 'unchanged' };
  const told = (['by-host', 'confirmation'] as const).map((kind) => ({ kind, at: now, content }));
  return { kind: 'decided', record: { ...record, told: [...record.told, ...told] } };
}

function adjusted(record: StayRecord, part: Partial<Adjustment>): Decided {
  const adjustment = { ...record.adjustment, ...part };
  if (JSON.stringify(adjustment) === JSON.stringify(record.adjustment)) return { kind: 'unchanged' };
  return { kind: 'decided', record: { ...record, adjustment } };
}

function refused(why: DecisionRefusal): Decided {
  return { kind: 'refused', why };
}

/** What a host decides upon, as text: two of one stay differ where what her page showed of it is no longer so. */
export function decidedUpon({ reservation, adjustment }: StayRecord): string {
  const { state, units, stay } = reservation;
  const { entry, exit, withdrawn, replaced, linkRevoked } = adjustment;
  const times = [stay.arrivalDate, stay.departureDate, stay.checkInTime ?? '', stay.checkOutTime ?? ''];
  return JSON.stringify([state, units, times, entry ?? '', exit ?? '', withdrawn, replaced, linkRevoked]);
}
