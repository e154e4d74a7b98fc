import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import securityScorecards from 'backstage-plugin-security-scorecards-backend';
import securityScorecardsAws from 'backstage-plugin-security-scorecards-backend-module-aws';
import { createTaskList } from '../createTaskList';

/**
 * Lists the targets and visits those that are due, over the real plugin, collectors, clients and store, until none is.
 * It waits for nothing else, so that a process takes up at once what one before it left.
 *
 * @param appConfig - App-config of the backend, as JSON
 */
async function visitAll(appConfig: string): Promise<void> {
  const tasks = createTaskList();
  await startTestBackend({
    features: [
      securityScorecards,
      securityScorecardsAws,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({ data: JSON.parse(appConfig) }),
      tasks.factory,
    ],
  });
  await tasks.run('collection-targets');
  process.stdout.write('visiting\n');
  await tasks.run('collection-1');
}

visitAll(process.argv[process.argv.length - 1]).then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
