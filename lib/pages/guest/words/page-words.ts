import type { PressOutcome } from '../../../domain/press.ts';

/** What a door page says beside what the mails say too. `doors`: one name, or several joined. */
export interface PageWords {
  /** `when`: `in 3 hours` */
  readonly opensIn: (when: string) => string;
  readonly opensUntil: (moment: string) => string;
  /** Before she may be told. */
  readonly tellsFrom: (moment: string) => string;
  readonly settingUp: (doors: string) => string;
  readonly hostKnows: (host: string) => string;
  readonly connected: string;
  readonly unconnected: string;
  /** Of a lock without a connection that opens by code or app. */
  readonly worksAnyway: string;
  /** Of one that opens from the page alone. */
  readonly notFromHere: string;
  /** Before the window, of doors that open from the page alone. */
  readonly buttonThen: (doors: string) => string;
  /** On the button, and beside it. */
  readonly open: (door: string) => string;
  readonly beforePressing: string;
  readonly opening: (door: string) => string;
  readonly outcome: Readonly<Record<PressOutcome, (door: string) => string>>;
  readonly notDone: string;
  readonly tooEarly: (moment: string) => string;
  readonly tooLate: string;
  readonly tooOften: string;
  readonly notFromThere: string;
  readonly shutTitle: string;
  readonly hostHelps: (host: string) => string;
  readonly lookAgain: string;
  readonly switchedOff: { readonly title: string; readonly text: (host: string) => string };
  readonly gone: { readonly title: string; readonly text: string };
  readonly broken: { readonly title: string; readonly text: string };
}
