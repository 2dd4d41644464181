/** Which of the two layers a write gets to in the end. */
export type Reach = 'both' | 'list' | 'lock' | 'nothing';

/** How writes go wrong silently, and lists look odd. */
export interface Switches {
  /** The Nth list call after a write is the first that shows it, and lets it reach the lock; 0: at once. */
  visibleAfterLists: number;
  /** `nothing`: 204 and it never lands. `list`: listed, and the keypad does not know it. `lock`: the other way round. */
  createReaches: Reach;
  updateReaches: Reach;
  /** `nothing`: 204 and the entry stays. `lock`: a ghost, listed but not on the lock. `list`: unlisted, and it opens. */
  deleteReaches: Reach;
  /** What becomes of a write to a lock that is out of reach: gone for good, or done once it is back. */
  unreachableWrites: 'lost' | 'late';
  /** An update keeps name and code only: the code is valid for ever. */
  updateDropsWindow: boolean;
  /** `nothing`: 204 and the lock stays as it is. `stuck`: its motor is blocked, and its log says so. */
  actionDoes: 'opens' | 'nothing' | 'stuck';
  /**
   * The webhook that tells what came of an advanced request. `early`: before that is answered. `late`: when it is let
   * go. `twice`: it comes again.
   */
  authCreation: 'told' | 'lost' | 'early' | 'late' | 'twice';
  /** Hex, as Nuki's: what the lock refuses an advanced request with; empty: it does not. */
  authCreationError: string;
  /** What the code of an invite is called in the webhook, and how it is written there: nobody has said. */
  inviteCodeField: string;
  inviteCodeShape: 'string' | 'number' | 'grouped';
  /** An advanced request for this lock is answered 200 with it in `error`, and nothing is made. */
  withoutSubscription: boolean;
  codeShape: 'number' | 'string' | 'array';
  /** Put at the head of every list as they are, readable or not. */
  alsoListed: unknown[];
}

export const routes = [
  'locks',
  'facts',
  'list',
  'entry',
  'create',
  'create-many',
  'create-advanced',
  'update',
  'remove',
  'sync',
  'action',
  'log',
  'find-user',
  'add-user',
  'webhooks',
  'add-webhook',
  'remove-webhook',
] as const;
export type Route = (typeof routes)[number];

/** How the next calls of a route are answered, in place of what would be. */
export interface NextAnswer {
  route: Route | 'any';
  /** Only calls about this lock. */
  smartlockId?: number;
  /** How many calls; 1 if left out. */
  times?: number;
  /** A status, a connection reset, or no answer at all until the caller or the simulator gives up. */
  answer: number | 'reset' | 'hang';
  /** True: the request is carried out first, and only its answer is lost. */
  afterEffect?: boolean;
  headers?: Record<string, string>;
  /** Sent as it is. Left out: the error body that Nuki has for such a status. */
  text?: string;
}

export interface Faults {
  everywhere: Switches;
  /** By smartlockId; goes before `everywhere`. */
  locks: Record<string, Partial<Switches>>;
  next: NextAnswer[];
}

interface HasFaults {
  faults: Faults;
}

export interface FaultChange extends Partial<Switches> {
  /** Back to no faults at all, before the rest of this change. */
  reset?: boolean;
  /** The switches are for this lock only. */
  smartlockId?: number;
  next?: NextAnswer[];
}

export function noFaults(): Faults {
  return { everywhere: defaultSwitches(), locks: {}, next: [] };
}

function defaultSwitches(): Switches {
  return {
    visibleAfterLists: 1,
    createReaches: 'both',
    updateReaches: 'both',
    deleteReaches: 'both',
    unreachableWrites: 'lost',
    updateDropsWindow: false,
    actionDoes: 'opens',
    authCreation: 'told',
    authCreationError: '',
    inviteCodeField: 'inviteCode',
    inviteCodeShape: 'string',
    withoutSubscription: false,
    codeShape: 'number',
    alsoListed: [],
  };
}

/** Throws Error with the name of what there is no such switch or route for: a fault that does nothing proves nothing. */
export function changeFaults(state: HasFaults, { reset, smartlockId, next, ...switches }: FaultChange): void {
  const unknown = Object.keys(switches).find((name) => !Object.hasOwn(defaultSwitches(), name));
  if (unknown !== undefined) throw new Error(`no switch '${unknown}'`);
  const astray = next?.find(({ route }) => route !== 'any' && !routes.includes(route));
  if (astray !== undefined) throw new Error(`no route '${astray.route}'`);

  if (reset === true) state.faults = noFaults();
  if (smartlockId === undefined) Object.assign(state.faults.everywhere, switches);
  else state.faults.locks[smartlockId] = { ...state.faults.locks[smartlockId], ...switches };
  state.faults.next.push(...(next ?? []));
}

export function switchesOf(state: HasFaults, smartlockId: number): Switches {
  return { ...state.faults.everywhere, ...state.faults.locks[smartlockId] };
}

/** The fault that this call meets, if any; one of its times is used up. */
export function takeNext(state: HasFaults, route: Route, smartlockId?: number): NextAnswer | undefined {
  const next = state.faults.next.find(
    (fault) =>
      (fault.route === 'any' || fault.route === route) &&
      (fault.smartlockId === undefined || fault.smartlockId === smartlockId),
  );
  if (next === undefined) return undefined;
  next.times = (next.times ?? 1) - 1;
  if (next.times <= 0) state.faults.next.splice(state.faults.next.indexOf(next), 1);
  return next;
}
