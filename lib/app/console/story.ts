import { consoleHosts } from '../../domain/hosts.ts';
import type { Property, Settings } from '../../domain/property.ts';
import { hostKey } from '../../domain/session.ts';
import { isLocalDate, isLocalTime, sameMinute } from '../../domain/time.ts';
import type { TrailEntry, TrailWord } from '../../domain/trail.ts';
import type { StoryLine } from '../../pages/host/views.ts';
import { storyWords } from '../../pages/host/story-words.ts';
import { day } from '../../pages/host/times.ts';

interface Named {
  readonly properties: readonly Property[];
  readonly settings: Pick<Settings, 'host' | 'hosts'>;
  readonly hash: (text: string) => string;
}

/** What befell several doors of a stay in the same minute is told in one line. */
interface Chapter extends Omit<TrailEntry, 'about'> {
  readonly about: readonly string[];
}

/** A stay's trail as a host reads it, oldest first. */
export function storyOf(trail: readonly TrailEntry[], { properties, settings, hash }: Named): readonly StoryLine[] {
  const named = [
    ...properties,
    ...properties.flatMap(({ doors }) => doors.map(({ lockId, name }) => ({ id: lockId, name }))),
  ];
  const names = new Map<string, string>(named.map(({ id, name }) => [id, name]));
  const hosts = new Map(consoleHosts(settings).map(({ email }) => [hostKey(email, hash), email]));
  return chapters(trail).map(({ at, word, about, by }) => ({
    at,
    text: storyWords[word]([...new Set(about.map((one) => nameOf(one, names)))]),
    by: by === undefined ? undefined : (hosts.get(by) ?? 'a host who is not on the list any more'),
    mark: marks[word],
  }));
}

function chapters(trail: readonly TrailEntry[]): readonly Chapter[] {
  const told: Chapter[] = [];
  for (const { about, ...entry } of trail.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const more = about === undefined ? [] : [about];
    const index = told.findLastIndex(({ at, word, by }) => {
      return sameMinute(at, entry.at) && word === entry.word && by === entry.by;
    });
    const same = told[index];
    if (same === undefined) told.push({ ...entry, about: more });
    else told[index] = { ...same, about: [...same.about, ...more] };
  }
  return told;
}

/** A door's or a property's name, `Friday, 10 July 2026, 14:00`, or the word as it is. */
function nameOf(about: string, names: ReadonlyMap<string, string>): string {
  const [date = '', time = ''] = about.split(' ');
  return isLocalDate(date) && isLocalTime(time) ? `${day(date)}, ${time}` : (names.get(about) ?? about);
}

const marks: Readonly<Partial<Record<TrailWord, StoryLine['mark']>>> = {
  confirmed: 'ok',
  used: 'ok',
  delivered: 'ok',
  told: 'ok',
  'door-opened': 'ok',
  'door-stuck': 'warn',
  'door-failed': 'warn',
  failed: 'warn',
  problem: 'warn',
  'not-told': 'warn',
  bounced: 'warn',
  rejected: 'warn',
  complained: 'warn',
  returned: 'warn',
};
