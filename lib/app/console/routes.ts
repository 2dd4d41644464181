import { plusDays } from '../../domain/time.ts';
import type { PageAnswer, PageRequest } from '../../pages/exchange.ts';
import { overviewPage } from '../../pages/host/overview.ts';
import type { ConsoleDeps } from './deps.ts';
import { showDoors } from './door-routes.ts';
import { pressForPass, showPasses } from './pass-routes.ts';
import { readHouse, staysBetween, todayAt } from './house.ts';
import { viewerOf } from './session.ts';
import type { Session } from './session.ts';
import { stayCard } from './stay-card.ts';
import { pressForStay, showStay } from './stay-routes.ts';
import { showTimeline } from './timeline-routes.ts';
import { pressForUnit, showUnits } from './unit-routes.ts';

/** What answers a signed-in host. */
export type Route = (deps: ConsoleDeps, request: PageRequest, session: Session) => Promise<PageAnswer>;

export const DAYS_SHOWN = 14;

/** Every page of the console and every form, by method and path. */
export const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['GET /host', overview],
  ['GET /host/timeline', showTimeline],
  ['GET /host/doors', showDoors],
  ['GET /host/staff', showPasses],
  ['POST /host/staff', pressForPass],
  ['GET /host/units', showUnits],
  ['POST /host/units', pressForUnit],
  ['GET /host/stay', showStay],
  ['POST /host/stay', pressForStay],
]);

async function overview(deps: ConsoleDeps, request: PageRequest, session: Session): Promise<PageAnswer> {
  const house = await readHouse(deps);
  const now = deps.now();
  const today = todayAt(house, now);
  const stays = await staysBetween(deps, house, today, plusDays(today, DAYS_SHOWN));
  const page = overviewPage({
    viewer: viewerOf(session),
    today,
    stays: stays.map((view) => stayCard(view, now)),
    onlyAttention: request.query['show'] === 'attention',
  });
  return { status: 200, page };
}
