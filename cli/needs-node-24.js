// Plain JavaScript on purpose: it is imported before any TypeScript, so that an old Node can still read it.
const major = Number(process.versions.node.split('.')[0]);

if (major < 24) {
  process.stderr.write(
    `Staykey runs on Node 24 or later, and this is ${process.version}: \`npm ci\` puts a Node 24 into node_modules, ` +
      'which every `npm run` then uses; where it could not, install Node 24 yourself.\n',
  );
  process.exit(1);
}
