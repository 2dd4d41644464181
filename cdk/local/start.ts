/** `npm start`: the whole stack on this machine, until Ctrl-C. */
import { LocalStackError } from './errors.ts';
import { SAMPLE_PROPERTIES } from './read-properties.ts';
import { settingsFrom } from './settings.ts';
import { startLocalStack } from './stack.ts';
import type { LocalStack } from './stack.ts';

const warn = (line: string) => console.error(line);

async function start(): Promise<void> {
  const settings = settingsFrom(process.env);
  if (settings.propertiesFile === SAMPLE_PROPERTIES) console.log('no properties.json: running the sample, Loft 7');
  const stack = await startLocalStack({ ...settings, warn });
  let ending = false;
  const end = () => {
    if (ending) process.exit(1); // asked twice: now
    ending = true;
    void stack.close().then(() => process.exit(0));
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  for (const line of about(stack)) console.log(line);
  console.log(`ready ${stack.url}`);
}

/** Where everything is, and which services are the caller's own. */
function about({ endpoints, replaced, routes, url }: LocalStack): readonly string[] {
  return [
    ...routes.map((route) => `route        ${route.replace(' /', ` ${url}/`)}`),
    `mails        ${endpoints.AWS_ENDPOINT_URL_SES}`,
    `locks        ${endpoints.NUKI_API_URL}/__sim/locks`,
    `door pages   linked in the mails to guests, and in ${url}/__local/stays`,
    `what is where ${url}/__local/`,
    ...replaced.map((variable) => `${variable} is yours: ${endpoints[variable]}`),
  ];
}

await start().catch((error: unknown) => {
  console.error(error instanceof LocalStackError ? error.message : error);
  process.exit(1);
});
