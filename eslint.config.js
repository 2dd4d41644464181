import tseslint from 'typescript-eslint';

const environment = [
  { object: 'process', property: 'env', message: 'Only lib/config/env.ts reads the environment.' },
  { object: 'globalThis', property: 'process', message: 'Only lib/config/env.ts reads the environment.' },
];
const clockAndChance = [
  { object: 'Date', property: 'now', message: 'Take `now` as an argument.' },
  { object: 'Temporal', property: 'Now', message: 'Take `now` as an argument.' },
  { object: 'Math', property: 'random', message: 'Take the random source as an argument.' },
];
const clockAgain = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now` as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Take `now` as an argument.' },
];
const timers = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];
const everyTestRuns = {
  selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|skipIf|runIf)$/]',
  message: 'Every test runs.',
};

const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default tseslint.config(
  { ignores: ['node_modules/', 'cdk.out/', '.staykey/', 'coverage/', 'test/fixtures/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked], // floating and misused promises among them
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }], // what was caught is thrown on
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off', // a port's function is async, whether or not there is something to wait for
      eqeqeq: 'error',
      'max-lines': ['error', 150],
      'max-lines-per-function': lines(40),
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-restricted-properties': ['error', ...environment],
      'no-restricted-imports': ['error', { name: 'node:process', message: 'Take what you need as an argument.' }],
    },
  },
  {
    files: ['lib/**'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'crypto', ...timers],
      'no-restricted-properties': ['error', ...environment, ...clockAndChance],
      'no-restricted-syntax': ['error', ...clockAgain],
    },
  },
  {
    files: ['lib/domain/**', 'lib/app/**', 'lib/mail/**', 'lib/pages/**', 'lib/ports/**', 'lib/messages/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'fetch',
        'crypto',
        ...timers,
        'process',
        'performance',
        'Buffer',
        'globalThis',
      ],
    },
  },
  { files: ['lib/http/**'], rules: { 'no-restricted-globals': 'off' } }, // fetch lives here,
  { files: ['lib/system/**'], rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' } }, // the clock here,
  { files: ['lib/config/env.ts'], rules: { 'no-restricted-properties': 'off' } }, // the environment here,
  { files: ['lib/observability/log.ts'], rules: { 'no-console': 'off' } }, // and the one line of output here
  {
    files: ['cli/**', 'cdk/**'], // programs that a person starts: they print, and read that person's environment
    rules: { 'max-lines-per-function': lines(80), 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['test/**', 'vitest.config.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off', // what a test reads from JSON, its expectations check
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-console': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', everyTestRuns],
    },
  },
  { files: ['test/**', 'cdk/local/**'], rules: { '@typescript-eslint/no-base-to-string': 'off' } }, // parsed JSON
);
