import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { codeOf, kindOf } from '../../lib/errors.ts';
import type { ErrorCode } from '../../lib/errors.ts';
import { log } from '../../lib/observability/log.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/**
 * Turns a failure into an answer: 503 where time helps, 500 where a person must, and what `blame` says for what the
 * caller should not have sent. Our own trouble is logged.
 */
export function answerFailures(
  blame: (code: ErrorCode) => number,
  answer: (status: number, code: ErrorCode, event: APIGatewayProxyEventV2) => Answer,
): MiddlewareObj<APIGatewayProxyEventV2, Answer> {
  return {
    onError: (request) => {
      const code = codeOf(request.error);
      const status = statusOf(request.error, () => blame(code));
      if (status >= 500) log('work.failed', { errorCode: code });
      request.response = answer(status, code, request.event);
    },
  };
}

function statusOf(error: unknown, callers: () => number): number {
  switch (kindOf(error)) {
    case 'retryable':
      return 503;
    case 'permanent':
      return 500;
    case 'caller':
      return callers();
  }
}
