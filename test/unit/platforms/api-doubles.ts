import { readFileSync } from 'node:fs';
import type { ApiQuestion, Ask } from '../../../lib/ports/platform-api.ts';

/** What was recorded of a platform, parsed. */
export function recorded(path: string): Record<string, unknown> {
  const url = new URL(`../../fixtures/platforms/${path}`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Record<string, unknown>;
}

/** An API that answers by the last parts of the path; undefined, or none listed: there is no such thing. */
export function apiOf(answers: Readonly<Record<string, (question: ApiQuestion) => unknown>>) {
  const asked: ApiQuestion[] = [];
  const ask: Ask = async (question) => {
    asked.push(question);
    const path = question.path.join('/');
    const found = Object.entries(answers).find(([end]) => path.endsWith(end));
    const answer = await found?.[1](question);
    return answer === undefined ? undefined : JSON.stringify(answer);
  };
  return { ask, asked };
}
