import type { LookUp } from './intrinsics.ts';
import { resolve, resolveText } from './intrinsics.ts';
import type { MailEventModel } from './model.ts';
import type { Json, JsonObject, Template } from './template.ts';
import { listOf, plainText, resourcesOf } from './template.ts';
import { functionIn } from './wiring.ts';
import type { Known } from './wiring.ts';

/**
 * Who hears what becomes of a mail: configuration set → topic → subscription → function. Each link has to be there with
 * its permission, as in AWS: where one is missing, nobody hears.
 */
export function mailEventsOf(template: Template, known: Known): readonly MailEventModel[] {
  return resourcesOf(template, 'AWS::SES::ConfigurationSetEventDestination').flatMap(([id, properties]) => {
    const destination = (properties['EventDestination'] ?? {}) as JsonObject;
    const topicOf = (destination['SnsDestination'] as JsonObject | undefined)?.['TopicARN'];
    if (destination['Enabled'] === false || topicOf === undefined) return [];
    const path = `${id}.EventDestination.SnsDestination.TopicARN`;
    const topic = resolveText(topicOf, known.lookUp, path);
    if (!sesMayPublish(template, known.lookUp, topic)) return [];
    return subscribersOf(template, known, topic).map(([subscriptionId, functionId]) => ({
      logicalId: subscriptionId,
      functionId,
      topic,
      configurationSet: resolveText(properties['ConfigurationSetName'], known.lookUp, `${id}.ConfigurationSetName`),
      eventTypes: listOf(destination['MatchingEventTypes']).map((type) => plainText(type).toLowerCase()),
    }));
  });
}

function subscribersOf(template: Template, known: Known, topic: string): readonly (readonly [string, string])[] {
  return resourcesOf(template, 'AWS::SNS::Subscription').flatMap(([id, properties]) => {
    const { lookUp } = known;
    if (properties['Protocol'] !== 'lambda') return [];
    if (resolveText(properties['TopicArn'], lookUp, `${id}.TopicArn`) !== topic) return [];
    const endpoint = `${id}.Endpoint`;
    const functionId = functionIn(resolveText(properties['Endpoint'], lookUp, endpoint), known, endpoint);
    return snsMayInvoke(template, known, functionId, topic) ? [[id, functionId] as const] : [];
  });
}

function sesMayPublish(template: Template, lookUp: LookUp, topic: string): boolean {
  return resourcesOf(template, 'AWS::SNS::TopicPolicy').some(([id, properties]) => {
    const topics = listOf(resolve(properties['Topics'] ?? [], lookUp, `${id}.Topics`));
    const { Statement } = (properties['PolicyDocument'] ?? {}) as JsonObject;
    return topics.includes(topic) && listOf<JsonObject>(Statement).some(letsSesPublish);
  });
}

function letsSesPublish({ Effect, Action, Principal }: JsonObject): boolean {
  const service = (Principal as JsonObject | undefined)?.['Service'];
  return Effect === 'Allow' && oneOrMore(Action).includes('sns:Publish') && oneOrMore(service).includes(SES);
}

const SES = 'ses.amazonaws.com';

function snsMayInvoke(template: Template, known: Known, functionId: string, topic: string): boolean {
  const { lookUp } = known;
  return resourcesOf(template, 'AWS::Lambda::Permission').some(([id, properties]) => {
    if (properties['Principal'] !== 'sns.amazonaws.com') return false;
    const path = `${id}.FunctionName`;
    const whose = functionIn(resolveText(properties['FunctionName'], lookUp, path), known, path);
    const source = properties['SourceArn'];
    const anySource = source === undefined;
    return whose === functionId && (anySource || resolveText(source, lookUp, `${id}.SourceArn`) === topic);
  });
}

function oneOrMore(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? listOf(value) : value === undefined ? [] : [value];
}
