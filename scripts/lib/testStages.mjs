import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { runCommand } from './command.mjs';
import { ensureFrontEnd } from './frontEndBuild.mjs';
import { ROOT } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { jestCounts, nodeTestCounts, playwrightCounts } from './results.mjs';
import { Counts } from './Stages.mjs';
import { withThrowAwayPortal } from './throwAwayPortal.mjs';

/** Where the browser tests leave their report and screenshots. */
const REPORT_DIR = join(ROOT, 'e2e-test-report');

function scriptTests(folder = 'scripts') {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap(
    entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return scriptTests(path);
      }
      return entry.name.endsWith('.test.mjs') ? [path] : [];
    },
  );
}

/**
 * The stages of `npm test`, in their order.
 *
 * @param {object} context
 * @param {import('./toolchain.mjs').Toolchain} context.tools
 * @param {boolean} context.strict in CI nothing may be skipped: what is missing fails
 * @param {AbortSignal} context.signal ends the running stage
 * @param {(text: string) => void} context.print
 * @returns {import('./Stages.mjs').Stage[]}
 */
export function testStages({ tools, strict, signal, print }) {
  const env = {
    ...tools.env,
    BACKSTAGE_TEST_DISABLE_DOCKER: '1',
    FORCE_COLOR: '0',
  };
  const bin = name => join(ROOT, 'node_modules/.bin', name);
  const run = (command, more = {}, until = signal) =>
    runCommand([tools.node, ...command], {
      cwd: ROOT,
      env: { ...env, ...more },
      signal: until,
    });

  const check = (id, title, ...commands) => ({
    id,
    title,
    run: async () => {
      for (const command of commands) {
        if (!(await run(command)).ok) {
          return new Counts(0, 1, 0);
        }
      }
      return new Counts(1, 0, 0);
    },
  });

  /** Something outside of the repository is missing: says so, and fails in CI. */
  const missing = (what, error) => {
    print(`${strict ? 'Missing' : 'Skipped'}: ${what}. ${error.message}\n`);
    return strict ? new Counts(0, 1, 0) : new Counts(0, 0, 1);
  };

  const scripts = {
    id: 'scripts',
    title: 'Set-up scripts and import boundaries',
    run: async () =>
      nodeTestCounts((await run(['--test', ...scriptTests()])).output),
  };

  const unit = {
    id: 'unit',
    title: 'Unit and integration tests, on SQLite and PostgreSQL',
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'scorecards-jest-'));
      const results = join(folder, 'results.json');
      let postgres;
      let counts = new Counts();
      try {
        postgres = await startPostgres();
        print(`PostgreSQL ${postgres.version} from ${postgres.origin}\n`);
      } catch (error) {
        counts = missing('the tests on PostgreSQL', error);
      }
      try {
        await run(
          [
            bin('backstage-cli'),
            'repo',
            'test',
            '--watchAll=false',
            '--maxWorkers=2',
            '--json',
            `--outputFile=${results}`,
          ],
          postgres && {
            // The tests ask for POSTGRES_15; any newer server does as well.
            BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING:
              postgres.connectionString,
          },
        );
        return counts.plus(await jestCounts(results));
      } finally {
        await postgres?.stop();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };

  const browser = {
    id: 'browser',
    title: 'Browser tests in Chromium',
    run: async () => {
      let chromium;
      try {
        chromium = await findChromium(tools);
      } catch (error) {
        return missing('the browser tests', error);
      }
      print(`Chromium: ${chromium}\n`);
      const say = activity => print(`${activity}\n`);
      await ensureFrontEnd(tools, say, signal);
      rmSync(REPORT_DIR, { recursive: true, force: true });
      mkdirSync(REPORT_DIR, { recursive: true });
      const results = join(REPORT_DIR, 'results.json');
      await withThrowAwayPortal({ tools, say, signal }, portal =>
        run(
          [bin('playwright'), 'test', '--project=journeys'],
          {
            CHROMIUM_PATH: chromium,
            PLAYWRIGHT_JSON_OUTPUT_NAME: results,
            PORTAL_URL: portal.url,
          },
          portal.signal,
        ),
      );
      return playwrightCounts(results);
    },
  };

  const cli = bin('backstage-cli');
  return [
    check(
      'generated',
      'Generated files are current',
      ['scripts/generate.mjs', '--check'],
      ['--import', 'tsx', 'scripts/generate-catalogue-doc.ts', '--check'],
    ),
    check('format', 'Formatting', [bin('prettier'), '--check', '.']),
    check(
      'lint',
      'Lint',
      [bin('eslint'), '--ext', '.js,.mjs,.ts', 'scripts', ...rootSources()],
      [cli, 'repo', 'lint', '--max-warnings', '0'],
    ),
    check('packages', 'Package metadata', [cli, 'repo', 'fix', '--check']),
    check('types', 'Types', [bin('tsc')]),
    check('config', 'Configuration against its schema', [
      cli,
      'config:check',
      '--strict',
    ]),
    check(
      'api-reports',
      'API reports are current',
      // The order of members in a declaration depends on what was compiled before, so they are written from nothing.
      [bin('tsc'), '--incremental', 'false'],
      [
        bin('backstage-repo-tools'),
        'api-reports',
        '--ci',
        '--omit-messages',
        'ae-undocumented,ae-wrong-input-file-type',
        'plugins/*',
      ],
    ),
    scripts,
    unit,
    browser,
  ];
}

/** The root's own JavaScript and TypeScript files. */
function rootSources() {
  return readdirSync(ROOT).filter(name => /\.(js|ts)$/.test(name));
}
