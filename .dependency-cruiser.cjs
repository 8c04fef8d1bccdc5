/** The walls of the house. Each rule is a sentence; `npm run deps` fails with it. */
const CORE_PACKAGES = [
  'croner',
  'csv-stringify',
  'eld',
  'entities',
  'html-to-text',
  'libphonenumber-js',
  'linkify-it',
  'liquidjs',
  'luxon',
  'tlds',
  'yaml',
  'zod',
];
const notCore = `node_modules/(?!(${CORE_PACKAGES.join('|')})/)`;

module.exports = {
  forbidden: [
    {
      name: 'core-knows-no-platform',
      comment:
        'src/ is the core: it imports itself and content libraries, never a platform, network or storage package.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: notCore },
    },
    {
      name: 'core-touches-no-world',
      comment: 'src/ reads no file and opens no socket: an adapter does, and hands over the result.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'core-knows-no-adapter',
      comment: 'Only src/main.ts, where everything is put together, knows the adapters.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^adapters/' },
    },
    {
      name: 'adapters-are-strangers',
      comment: 'An adapter imports the core and itself, never another adapter.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: '^adapters/', pathNot: '^adapters/$1/' },
    },
    {
      name: 'nobody-imports-main',
      comment: 'src/main.ts is the end of the line.',
      severity: 'error',
      from: {},
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'no-cycles',
      comment: 'Nothing flows back.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/main\\.ts$', '\\.cjs$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
