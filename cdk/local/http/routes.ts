import type { RouteModel } from '../template/model.ts';

export interface Match {
  readonly route: RouteModel;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** The route that API Gateway would choose: the most exact path, then a named method before ANY, `$default` last. */
export function matchRoute(routes: readonly RouteModel[], method: string, path: string): Match | undefined {
  const segments = path.split('/').slice(1).map(decodeURIComponent);
  const matches = routes.flatMap((route) => {
    const [routeMethod = '', routePath] = route.routeKey.split(' ');
    if (routePath === undefined) return [{ route, pathParameters: {}, rank: '9' }]; // $default
    if (routeMethod !== method && routeMethod !== 'ANY') return [];
    const pathParameters = parametersOf(routePath.split('/').slice(1), segments);
    return pathParameters === undefined ? [] : [{ route, pathParameters, rank: rankOf(routePath, routeMethod) }];
  });
  return matches.toSorted((a, b) => (a.rank < b.rank ? -1 : 1))[0];
}

/** Undefined if the path is another one. A greedy `{name+}` takes all the rest. */
function parametersOf(
  pattern: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index];
    if (segment === undefined) return undefined;
    const [, name, greedy] = /^\{(.+?)(\+?)\}$/.exec(part) ?? [];
    if (name === undefined && part !== segment) return undefined;
    if (name !== undefined && segment === '') return undefined;
    if (name !== undefined && greedy === '+') return { ...parameters, [name]: segments.slice(index).join('/') };
    if (name !== undefined) parameters[name] = segment;
  }
  return pattern.length === segments.length ? parameters : undefined;
}

/** Sorts first what is more exact: each segment literal, named or greedy; then the method. */
function rankOf(path: string, method: string): string {
  const segments = path.split('/').slice(1);
  const kinds = segments.map((part) => (part.endsWith('+}') ? '2' : part.startsWith('{') ? '1' : '0'));
  return `${kinds.join('')}${method === 'ANY' ? '1' : '0'}`;
}
