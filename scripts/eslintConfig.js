// What every package of the workspace is held to, on top of Backstage's own rules: the walls between packages, the size
// limits of the house style, deep Material UI imports, and no floating promises.
const factory = require('@backstage/cli/config/eslint-factory');

const NO_REACT = ['react', 'react-dom', '@material-ui/*', '@backstage/core-*'];
const NO_SERVER = ['express', 'knex', '@backstage/backend-*'];
const NO_IO = ['node:*', 'fs', 'fs/*', 'path', 'http', 'https', 'crypto', 'os'];
const LOGGERS = ['winston', 'pino'];

const sphere = name => `@dataops-sphere/plugin-sphere${name}`;
const wall = (group, message) => ({ group, message });

/** Who may import whom. */
const walls = {
  common: [
    wall(
      [...NO_REACT, ...NO_SERVER, ...NO_IO, ...LOGGERS],
      'sphere-common is pure: no I/O, clock, logger, React, express or knex',
    ),
  ],
  node: [
    wall([...NO_REACT, sphere('-backend')], 'sphere-node knows sphere-common'),
  ],
  backend: [
    wall(
      [...NO_REACT, sphere(''), sphere('-react')],
      'sphere-backend knows sphere-common and sphere-node',
    ),
  ],
  module: [
    wall(
      [...NO_REACT, sphere('-backend'), sphere('-node'), sphere('')],
      'modules know sphere-common and speak HTTP to the backend',
    ),
  ],
  web: [
    wall(
      [...NO_SERVER, sphere('-backend'), sphere('-node')],
      'the frontend knows sphere-common and sphere-react',
    ),
  ],
  react: [
    wall(
      [...NO_SERVER, sphere('-backend'), sphere('-node'), sphere('')],
      'sphere-react knows sphere-common',
    ),
  ],
  cli: [
    wall(
      [...NO_REACT, ...NO_SERVER, sphere('-backend'), sphere('-node')],
      'the CLI knows sphere-common',
    ),
  ],
};

const clockAndChance = [
  {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'time and ids are arguments here',
  },
];

// Backstage's own restrictions, and the walls of this workspace.
function importRules(rules, room) {
  const [severity, { paths, patterns }] = rules['no-restricted-imports'];
  const groups = patterns.map(pattern => ({ group: [pattern] }));
  return {
    'no-restricted-imports': [
      severity,
      { paths, patterns: [...groups, ...(walls[room] ?? [])] },
    ],
  };
}

module.exports = function sphereConfig(dir, room) {
  const config = factory(dir, {
    parserOptions: {
      project: `${__dirname}/../tsconfig.json`,
      tsconfigRootDir: `${__dirname}/..`,
    },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-depth': ['error', 3],
      '@backstage/no-top-level-material-ui-4-imports': 'error',
    },
    restrictedSrcSyntax: room === 'common' ? clockAndChance : [],
    tsRules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
    },
  });
  return {
    ...config,
    rules: { ...config.rules, ...importRules(config.rules, room) },
    overrides: [
      ...config.overrides,
      {
        files: ['src/**/*.ts?(x)', 'dev/**/*.ts?(x)'],
        excludedFiles: ['**/*.test.*', '**/__testUtils__/**'],
        rules: {
          'max-lines-per-function': [
            'error',
            { max: 50, skipComments: true, skipBlankLines: true },
          ],
          'max-params': ['error', 3],
        },
      },
      {
        // A suite grows with what it covers; tests may also read files and clocks, and run several plugins together.
        files: ['**/*.test.*', '**/__testUtils__/**', 'src/setupTests.*'],
        rules: {
          '@backstage/no-mixed-plugin-imports': 'off',
          'max-lines': 'off',
          'no-restricted-imports': 'off',
          'no-restricted-syntax': 'off',
        },
      },
      {
        // Files outside `src` belong to no TypeScript project.
        files: ['*.js', '*.cjs', '*.mjs', 'migrations/**', 'config.d.ts'],
        parserOptions: { project: null },
        rules: { '@typescript-eslint/no-floating-promises': 'off' },
      },
    ],
  };
};
