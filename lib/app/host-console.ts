import type { PageAnswer, PageRequest } from '../pages/exchange.ts';
import { CallerError } from '../errors.ts';
import { placeInConsole } from '../domain/session.ts';
import type { ConsoleDeps } from './console/deps.ts';
import { notFound } from './console/not-found.ts';
import { routes } from './console/routes.ts';
import { checkForm, sessionOf } from './console/session.ts';
import { askWho, requestLink, showLink, signOut, useLink } from './console/sign-in.ts';

/**
 * The host's console: whoever is not signed in is asked who she is, whoever is sees her stays, doors and units, and
 * decides. A viewer sees no codes and can't decide. Throws CallerError(`form.refused`) for a form that is
 * not ours, or a viewer's.
 */
export function hostConsole(deps: ConsoleDeps) {
  return async (request: PageRequest): Promise<PageAnswer> => {
    switch (`${request.method} ${request.path}`) {
      case 'POST /host/sign-in':
        return requestLink(deps, request);
      case 'GET /host/sign-in':
        return showLink(request);
      case 'POST /host/session':
        return useLink(deps, request);
    }
    const session = await sessionOf(deps, request);
    if (session === undefined) return askWho(request, wantedBy(request));
    if (request.method === 'POST') checkForm(request, session);
    if (request.method === 'POST' && request.path === '/host/sign-out') return signOut(deps, session);

    if (request.method === 'POST' && session.role !== 'host') throw new CallerError('form.refused');
    const route = routes.get(`${request.method} ${request.path}`);
    return route === undefined ? notFound() : route(deps, request, session);
  };
}

/** Where she wanted to go: what she only looked at, for a form is not sent again. */
function wantedBy({ method, path, query }: PageRequest): string {
  if (method !== 'GET') return '/host';
  const rest = new URLSearchParams(query).toString();
  return placeInConsole(rest === '' ? path : `${path}?${rest}`);
}
