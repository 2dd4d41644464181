import type { LookUp, Standing } from './intrinsics.ts';
import { resolveText } from './intrinsics.ts';
import { plainText } from './template.ts';
import type { JsonObject, Template } from './template.ts';

/** The account number of the embedded queues. */
export const ACCOUNT_ID = '000000000000';

export interface MadeQueue {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
}

/** What a local run provides for the template's names. */
export interface Provided {
  readonly stackName: string;
  readonly region: string;
  /** By logical id; filled as the queues are made. */
  readonly queues: ReadonlyMap<string, MadeQueue>;
  /** The origin that the routes are served at, `http://127.0.0.1:3000`. */
  readonly url: string;
}

/** What stands for each name of this template in a local run. */
export function standingsOf(template: Template, provided: Provided): LookUp {
  const lookUp: LookUp = (name) => {
    if (name.startsWith('AWS::')) return pseudoParameter(name, provided);
    const parameter = template.Parameters?.[name]?.Default;
    if (parameter !== undefined) return { ref: plainText(parameter) };
    const resource = template.Resources[name];
    if (resource === undefined) return undefined;
    return resourceStanding(name, resource.Type, resource.Properties ?? {}, { lookUp, provided });
  };
  return lookUp;
}

interface Context {
  readonly lookUp: LookUp;
  readonly provided: Provided;
}

function pseudoParameter(name: string, { region, stackName }: Provided): Standing | undefined {
  const values: Readonly<Record<string, string>> = {
    'AWS::Region': region,
    'AWS::AccountId': ACCOUNT_ID,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stackName,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${ACCOUNT_ID}:stack/${stackName}/local`,
  };
  const value = values[name];
  return value === undefined ? undefined : { ref: value };
}

/** The name that the template gives a resource, or the one a local run gives it. */
export function nameOf(
  logicalId: string,
  name: JsonObject[string] | undefined,
  lookUp: LookUp,
  stackName: string,
): string {
  return name === undefined ? `${stackName}-${logicalId}` : resolveText(name, lookUp, `${logicalId}.Name`);
}

function resourceStanding(id: string, type: string, properties: JsonObject, context: Context): Standing | undefined {
  const { provided, lookUp } = context;
  const named = (property: string) => nameOf(id, properties[property], lookUp, provided.stackName);
  const arn = (service: string, rest: string) => `arn:aws:${service}:${provided.region}:${ACCOUNT_ID}:${rest}`;
  switch (type) {
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      return withArn(named('TableName'), arn('dynamodb', `table/${named('TableName')}`));
    case 'AWS::SQS::Queue': {
      const queue = provided.queues.get(id);
      return queue && { ref: queue.url, attributes: { Arn: queue.arn, QueueName: queue.name, QueueUrl: queue.url } };
    }
    case 'AWS::SecretsManager::Secret':
      return { ref: arn('secretsmanager', `secret:${named('Name')}-local0`) };
    case 'AWS::Lambda::Function':
      return withArn(named('FunctionName'), arn('lambda', `function:${named('FunctionName')}`));
    case 'AWS::Lambda::Alias':
      return { ref: `${resolveText(properties['FunctionName'], lookUp, `${id}.FunctionName`)}:${named('Name')}` };
    case 'AWS::Lambda::Version':
      return versionStanding(resolveText(properties['FunctionName'], lookUp, `${id}.FunctionName`));
    case 'AWS::SNS::Topic':
      return { ref: arn('sns', named('TopicName')), attributes: { TopicName: named('TopicName') } };
    case 'AWS::SES::ConfigurationSet':
      return { ref: named('Name') };
    case 'AWS::ApiGatewayV2::Api':
      return { ref: id, attributes: { ApiEndpoint: provided.url, ApiId: id } };
    case 'AWS::ApiGatewayV2::Integration':
    case 'AWS::ApiGatewayV2::Stage':
      return { ref: id };
    case 'AWS::Logs::LogGroup':
      return withArn(named('LogGroupName'), arn('logs', `log-group:${named('LogGroupName')}`));
    case 'AWS::KMS::Key':
      return { ref: id, attributes: { Arn: arn('kms', `key/${id}`), KeyId: id } };
    default:
      return undefined; // whoever asks is told which name nothing stands for
  }
}

function withArn(ref: string, Arn: string): Standing {
  return { ref, attributes: { Arn } };
}

function versionStanding(functionName: string): Standing {
  return { ref: `${functionName}:1`, attributes: { Version: '1' } };
}
