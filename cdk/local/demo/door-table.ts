import type { Instant } from '../../../lib/domain/time.ts';

/** One guest's code at one door at one instant. */
export interface Moment {
  readonly guest: string;
  readonly door: string;
  readonly name: string;
  readonly at: Instant;
  readonly opens: boolean;
  readonly should: boolean;
}

/** The table of door × instant × opens. */
export function doorTable(moments: readonly Moment[]): string[] {
  const rows = moments.map(({ guest, door, name, at, opens, should }) => [
    at.slice(0, 16).replace('T', ' '),
    name,
    guest,
    door,
    opens ? 'opens' : 'stays shut',
    opens === should ? '' : '← WRONG',
  ]);
  const all = [['UTC', 'instant', 'guest', 'door', 'the lock', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return [
    '',
    ...all.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    '',
  ];
}
