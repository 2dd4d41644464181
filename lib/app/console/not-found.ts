import type { PageAnswer } from '../../pages/exchange.ts';
import { failurePage } from '../../pages/host/failure.ts';

export function notFound(): PageAnswer {
  return { status: 404, page: failurePage(404) };
}
