import type { FunctionModel } from '../template/model.ts';

/** Where the services are; each may be the real one. */
export interface Endpoints {
  readonly AWS_ENDPOINT_URL_DYNAMODB: string;
  readonly AWS_ENDPOINT_URL_SQS: string;
  readonly AWS_ENDPOINT_URL_SES: string;
  readonly AWS_ENDPOINT_URL_SECRETS_MANAGER: string;
  readonly NUKI_API_URL: string;
}

export interface Credentials {
  readonly AWS_ACCESS_KEY_ID: string;
  readonly AWS_SECRET_ACCESS_KEY: string;
  readonly AWS_SESSION_TOKEN?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The caller's own, for whoever puts a real service in place of a local one; else some that local services take. */
export function credentialsFrom(env: Environment): Credentials {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env as Partial<Credentials>;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    return { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  return { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ...(AWS_SESSION_TOKEN && { AWS_SESSION_TOKEN }) };
}

/** A function's whole environment: the template's variables, what Lambda itself gives, and where the services are. */
export function environmentOf(
  model: FunctionModel,
  region: string,
  credentials: Credentials,
  endpoints: Endpoints,
): Readonly<Record<string, string>> {
  return {
    ...model.environment,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: model.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(model.memoryMb),
    LAMBDA_TASK_ROOT: model.codeDir,
    _HANDLER: model.handler,
    TZ: ':UTC',
    ...credentials,
    ...endpoints,
  };
}
