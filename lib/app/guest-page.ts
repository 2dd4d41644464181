import type { PageAnswer, PageRequest } from '../pages/exchange.ts';
import { gonePage, switchedOffPage } from '../pages/guest/other-pages.ts';
import type { GuestPageDeps } from './guest/deps.ts';
import { findPage } from './guest/find-page.ts';
import type { FoundPage } from './guest/find-page.ts';
import { pressButton } from './guest/press-button.ts';
import { refused } from './guest/refused.ts';
import { showPage } from './guest/show-page.ts';
import type { ShownPage } from './guest/show-page.ts';

/**
 * The page of a guest's doors, `/s/{token}`: when they open for her, how, and how they are; a posted form has one of
 * them opened. Looking never opens anything. Who has no such token, or one whose stay is over, gets the same page, which
 * tells nothing of a stay.
 */
export function guestPage(deps: GuestPageDeps) {
  return async (request: PageRequest): Promise<PageAnswer> => {
    const found = await findPage(deps, request.parameters['token'] ?? '');
    const isPress = request.method === 'POST';
    if (found === undefined || found.page.kind === 'gone') {
      if (found !== undefined && isPress) await refused(deps, found.record.key, 'over');
      return { status: 404, page: gonePage(request.headers['accept-language']) };
    }
    if (!isShown(found)) {
      if (isPress) await refused(deps, found.record.key, 'switched-off');
      return { status: 403, page: switchedOffPage(found.language, found.host) };
    }
    return isPress ? pressButton(deps, found, request) : showPage(deps, found, request.method === 'GET');
  };
}

function isShown(found: FoundPage): found is ShownPage {
  return found.page.kind === 'doors';
}
