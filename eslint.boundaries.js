/*
 * Which of our packages may import which, and who may speak AWS and SQL:
 *
 *   common <- node <- backend        node <- backend-module-aws
 *   common <- frontend               node <- scaffolder module
 *   node <- search module
 *
 * The simulator imports nothing of ours, and only tests import it. The portal
 * (packages/app and packages/backend) imports the plugins as an adopter would.
 */

const NAMES = {
  common: 'backstage-plugin-security-scorecards-common',
  node: 'backstage-plugin-security-scorecards-node',
  backend: 'backstage-plugin-security-scorecards-backend',
  aws: 'backstage-plugin-security-scorecards-backend-module-aws',
  frontend: 'backstage-plugin-security-scorecards',
  scaffolder: 'backstage-plugin-scaffolder-backend-module-security-scorecards',
  search: 'backstage-plugin-search-backend-module-security-scorecards',
  simulator: 'aws-simulator',
};

/** What the sources and tests of a package may import of ours. */
const ALLOWED = {
  common: [],
  node: ['common'],
  backend: ['common', 'node'],
  aws: ['common', 'node'],
  frontend: ['common'],
  scaffolder: ['common', 'node'],
  search: ['common', 'node'],
  simulator: [],
  app: ['common', 'frontend'],
  portal: ['common', 'node', 'backend', 'aws', 'scaffolder', 'search'],
};

/** What the tests of a package may import beyond that. */
const ALLOWED_IN_TESTS = { aws: ['simulator'], portal: ['simulator'] };

/** Who may call AWS; the simulator has the SDK to check itself against it. */
const SPEAKS_AWS = ['aws', 'simulator'];

const AWS_PACKAGES = [
  'client-config-service',
  'client-organizations',
  'client-resource-groups-tagging-api',
  'client-securityhub',
  'client-ssm',
  'client-sts',
  'types',
].map(name => `@aws-sdk/${name}`);

const AWS_MESSAGE =
  'Only the AWS module calls AWS: the core knows collectors and targets.';

const SQL_MESSAGE = 'SQL lives in src/database and nowhere else.';

const KNEX = { name: 'knex', message: SQL_MESSAGE };

/** Patterns that Backstage's own configuration forbids in sources. */
const TEST_PATTERNS = [
  '*.stories*',
  '*.test*',
  '**/__testUtils__/**',
  '**/__mocks__/**',
];

/** Syntax that Backstage's own configuration forbids in a backend's sources. */
const BACKEND_SYNTAX = [
  {
    selector:
      'ImportDeclaration[source.value="winston"] ImportDefaultSpecifier',
    message: 'Import `* as winston` instead of the default.',
  },
  {
    selector: 'Identifier[name="__dirname"]',
    message: '`__dirname` differs in built packages; use resolvePackagePath().',
  },
];

const SQL_START =
  '/^\\s*(SELECT\\s|select\\s+[\\w*]+(,\\s*\\w+)*\\s+from\\s|(INSERT INTO|insert into|DELETE FROM|delete from)\\s|(UPDATE|update)\\s+\\S+\\s+(SET|set)\\s)/';

const SQL_SYNTAX = [
  `Literal[value=${SQL_START}]`,
  `TemplateElement[value.raw=${SQL_START}]`,
  'CallExpression[callee.property.name="raw"]',
].map(selector => ({ selector, message: SQL_MESSAGE }));

function forbiddenOfOurs(self, allowed) {
  return Object.keys(NAMES)
    .filter(other => other !== self && !allowed.includes(other))
    .map(other => ({
      name: NAMES[other],
      message: `The ${self} package may import of ours: ${
        allowed.map(name => NAMES[name]).join(', ') || 'nothing'
      }.`,
    }));
}

/** Only the backend's src/database speaks SQL: knex is free there and in tests. */
function databaseOverrides(paths, patterns) {
  const tests = ['**/*.test.*', '**/__testUtils__/**'];
  return [
    {
      files: ['src/database/**'],
      excludedFiles: tests,
      rules: {
        'no-restricted-imports': [
          'error',
          { paths, patterns: [...TEST_PATTERNS, ...patterns] },
        ],
      },
    },
    {
      files: ['src/**'],
      excludedFiles: [...tests, 'src/database/**'],
      rules: {
        'no-restricted-syntax': ['error', ...BACKEND_SYNTAX, ...SQL_SYNTAX],
      },
    },
  ];
}

/**
 * Options for Backstage's ESLint factory that keep a package within its boundaries.
 *
 * @param {keyof typeof ALLOWED} self
 */
module.exports = function boundaries(self) {
  const aws = SPEAKS_AWS.includes(self)
    ? []
    : AWS_PACKAGES.map(name => ({ name, message: AWS_MESSAGE }));
  const sources = [...forbiddenOfOurs(self, ALLOWED[self]), ...aws];
  const tests = [
    ...forbiddenOfOurs(self, [
      ...ALLOWED[self],
      ...(ALLOWED_IN_TESTS[self] ?? []),
    ]),
    ...aws,
  ];
  const patterns = [
    ...sources.map(({ name }) => `${name}/**`),
    ...(aws.length ? ['@aws-sdk/**'] : []),
  ];
  return {
    restrictedSrcImports: [...sources, KNEX],
    restrictedTestImports: self === 'backend' ? tests : [...tests, KNEX],
    restrictedImportPatterns: patterns,
    overrides: self === 'backend' ? databaseOverrides(sources, patterns) : [],
  };
};
