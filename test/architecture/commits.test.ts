import { describe, expect, it } from 'vitest';
import { git } from './tracked-files.ts';

/** Conventional Commits: `type(scope): subject`. */
const SUBJECT = /^(?:build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)(?:\([a-z0-9/-]+\))?!?: \S.*\S$/;
const LATEST = 30;

describe('the subjects of commits', () => {
  it.each(['feat(nuki): invites', 'fix!: answer 503 while the table is away', 'docs: how to add a platform'])(
    'may be %j',
    (subject) => {
      expect(subject).toMatch(SUBJECT);
    },
  );

  it.each(['wip', 'Fix the thing', 'feat (nuki): invites', 'feat(Nuki): invites', 'feat:invites', 'feat: '])(
    'may not be %j',
    (subject) => {
      expect(subject).not.toMatch(SUBJECT);
    },
  );

  // Not the first of a history, which may stand for another history, nor merges. Without git there is none to read.
  it(`are so in the latest ${LATEST} commits`, () => {
    const log = git('log', `--max-count=${LATEST}`, '--min-parents=1', '--max-parents=1', '--format=%s') ?? '';
    const subjects = log.split('\n').filter((subject) => subject !== '');
    expect(subjects.filter((subject) => !SUBJECT.test(subject))).toEqual([]);
  });
});
