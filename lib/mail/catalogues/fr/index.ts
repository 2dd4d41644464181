import type { Catalogue } from '../catalogue.ts';
import { accessProblems } from './access-problems.ts';
import { connectionProblems } from './connection-problems.ts';
import { digest } from './digest.ts';
import { guest } from './guest.ts';
import { alarm, confirmation } from './host.ts';
import { lockProblems } from './lock-problems.ts';
import { problems } from './problems.ts';
import { speech } from './speech.ts';

export const fr: Catalogue = {
  ...speech,
  guest,
  confirmation,
  alarm,
  digest,
  problems: { ...problems, ...lockProblems, ...accessProblems, ...connectionProblems },
};
