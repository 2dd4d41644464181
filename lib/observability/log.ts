/** Every line that this program logs. A new one is one line here; the compiler shows where it may be used. */
export const logEvents = {
  'webhook.accepted': 'info',
  'webhook.refused': 'warn',
  'webhook.ignored': 'info',
  'webhook.parked': 'error',
  'webhook.postponed': 'warn',
  'webhook.stale': 'info',
  'poll.done': 'info',
  'poll.postponed': 'warn',
  'wake.lost': 'warn',
  'stay.stored': 'info',
  'stay.planned': 'info',
  'stay.postponed': 'warn',
  'problem.raised': 'error',
  'problem.cleared': 'info',
  'lock.action_requested': 'info',
  'lock.action_refused': 'warn',
  'lock.proven': 'info',
  'lock.invite_code_told': 'info',
  'lock.gone': 'info',
  'lock.stray': 'warn',
  'lock.look_failed': 'warn',
  'lock.examined': 'info',
  'message.sent': 'info',
  'message.refused': 'error',
  'message.postponed': 'warn',
  'mail.reported': 'info',
  'mail.not_kept': 'warn',
  'host.signed_in': 'info',
  'host.refused': 'warn',
  'host.decided': 'info',
  'door.pressed': 'info',
  'door.refused': 'warn',
  'door.failed': 'error',
  'sweep.woken': 'info',
  'work.failed': 'error',
} as const satisfies Record<string, 'info' | 'warn' | 'error'>;
export type LogEvent = keyof typeof logEvents;

/** The only fields a log line may carry: identifiers, closed words and counts, never words a guest wrote. */
export type LogFields = Partial<
  Record<
    | 'platform'
    | 'connection'
    | 'reservationId'
    | 'grantId'
    | 'lockId'
    | 'account'
    | 'action'
    | 'kind'
    | 'errorCode'
    | 'count'
    | 'attempts',
    string | number
  >
>;
export type Log = (event: LogEvent, fields?: LogFields) => void;

/** One JSON object a line, on standard output. */
export const log: Log = (event, fields = {}) => {
  console.log(JSON.stringify({ level: logEvents[event], event, ...fields }));
};
