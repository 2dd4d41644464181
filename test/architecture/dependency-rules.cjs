/** Who may import whom. Left: files. Right: all they may import. Anything else fails the build. */
const BASE = '^lib/(errors|redacted|assert-never)\\.ts$';
const npm = (name) => `^node_modules/(@types/)?${name}/`;
const anyOfNode = '^[a-z_0-9/]+$'; // `fs`, `fs/promises`: a file of ours, or of a package, has a dot in its path

const mayImport = {
  [BASE]: [],
  '^lib/domain/': ['^lib/domain/', BASE, npm('temporal-polyfill')],
  '^lib/ports/': ['^lib/(domain|ports)/', BASE], // types only
  '^lib/messages/': ['^lib/(domain|messages|ports)/', BASE, npm('valibot')], // the JSON on each queue
  '^lib/mail/': ['^lib/(domain|mail)/', BASE], // subject, text, html
  '^lib/pages/': ['^lib/(domain|mail|pages)/', BASE], // what a browser shows; dates and names in the mails' words
  '^lib/app/': ['^lib/(app|domain|mail|observability|pages|ports)/', BASE], // ports, never an adapter
  '^lib/config/': ['^lib/(config|domain)/', BASE, npm('valibot')],
  '^lib/observability/': ['^lib/(domain|observability)/', BASE],
  '^lib/system/': ['^lib/(domain|system)/', BASE, '^crypto$'], // the clock, chance and hashes
  '^lib/signatures/': ['^lib/(domain|ports|signatures)/', BASE, '^crypto$'], // who signed these bytes: platforms and locks ask it
  '^lib/http/': ['^lib/(domain|http|ports)/', BASE, '^(dns/promises|net)$'], // fetch
  '^lib/platforms/index\\.ts$': ['^lib/(platforms|ports)/'],
  '^lib/platforms/shared/': [
    '^lib/platforms/shared/',
    '^lib/(domain|ports)/',
    BASE,
    npm('(valibot|fast-xml-parser|ical\\.js)'),
  ],
  '^lib/platforms/(?!shared/|index\\.ts)': [
    '^lib/platforms/shared/',
    '^lib/(domain|ports|signatures)/',
    BASE,
    npm('valibot'),
  ],
  '^lib/locks/index\\.ts$': ['^lib/(locks|ports)/'],
  '^lib/locks/([^/]+)/': ['^lib/locks/$1/', '^lib/(domain|ports|signatures)/', BASE, npm('valibot')], // one vendor never sees another
  '^lib/aws/': [
    '^lib/(aws|domain|messages|ports)/',
    BASE,
    npm('@aws-sdk/[^/]+'),
    npm('nodemailer'),
    npm('valibot'),
    '^crypto$',
  ],
  '^functions/edge/': [
    '^functions/edge/',
    '^lib/',
    npm('@middy/[^/]+'),
    npm('aws-lambda'),
    npm('@aws-sdk/client-[^/]+'),
    '^crypto$',
  ],
  '^functions/[^/]+$': ['^functions/edge/', '^lib/(?!domain/)', npm('@middy/[^/]+'), npm('aws-lambda')], // wires, no more
  '^cdk/(?!local/)': ['^cdk/(?!local/)', npm('(aws-cdk-lib|constructs|cdk-nag|esbuild)'), anyOfNode], // names entry files by path, imports no runtime code
  '^cdk/local/': [
    '^(cdk|lib|cli/shared|test/simulators)/',
    npm('(@aws-sdk/[^/]+|dynalite|fauxqs|aws-ses-v2-local)'),
    anyOfNode,
  ],
  '^cli/': ['^(cli|lib)/', npm('@aws-sdk/client-[^/]+'), npm('valibot'), anyOfNode],
  '^test/simulators/': ['^test/simulators/', anyOfNode], // knows the vendor's documents, not our client
};

const rows = Object.entries(mayImport).map(([from, to]) => ({
  name: `may-import ${from}`,
  severity: 'error',
  from: { path: from },
  to: to.length === 0 ? {} : { pathNot: to },
}));

module.exports = {
  mayImport,
  forbidden: [
    ...rows,
    // A use case and its steps may share types; nothing may need itself to load.
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true, // imports of types count
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] }, // as Node does
  },
};
