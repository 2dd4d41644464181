/** `npm run demo`: a booking becomes a working door, and stops being one. Exit code 0 only if all held. */
import { readFileSync } from 'node:fs';
import { SAMPLE_PROPERTIES, SAMPLE_SECRETS } from './read-properties.ts';
import { startLocalStack } from './stack.ts';
import { demoStory } from './demo/story.ts';

const stack = await startLocalStack({
  port: 0,
  propertiesFile: SAMPLE_PROPERTIES,
  secretsFile: SAMPLE_SECRETS,
  warn: (line) => console.error(line),
});
try {
  const token = webhookTokenIn(readFileSync(SAMPLE_SECRETS, 'utf8'));
  const held = await demoStory(stack, token, (line) => console.log(line));
  process.exitCode = held ? 0 : 1;
} finally {
  await stack.close();
}

function webhookTokenIn(secrets: string): string {
  const { inbound } = JSON.parse(secrets) as { inbound: Record<string, { webhookToken?: string }> };
  return inbound['smoobu-main']?.webhookToken ?? '';
}
