import type { Message } from '@aws-sdk/client-sqs';

/** A message as Lambda hands it to a function. */
export function recordOf(message: Message, eventSourceARN: string, awsRegion: string) {
  return {
    messageId: idOf(message),
    receiptHandle: handleOf(message),
    body: message.Body ?? '',
    attributes: message.Attributes ?? {},
    messageAttributes: message.MessageAttributes ?? {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion,
  };
}

export function idOf(message: Message): string {
  return message.MessageId ?? '';
}

export function handleOf(message: Message): string {
  return message.ReceiptHandle ?? '';
}
