import { App, Stack, Tags } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { addChecks } from './addChecks.ts';
import { acknowledgeExceptions } from './acknowledgeExceptions.ts';
import { settings } from './settings.ts';
import { StackSets } from './StackSets.ts';

const TEMPLATE_FILES = {
  account: 'stacks/account.yaml',
  region: 'stacks/region.yaml',
  'deploy-role': 'aws/deploy-role.yaml',
};

const app = new App();

const rules = addChecks(app);

// These stacks are there to be checked. The stack sets deploy the same files, as they are.
for (const [part, templateFile] of Object.entries(TEMPLATE_FILES)) {
  const stack = new Stack(app, `${settings.name}-${part}`);
  const template = new CfnInclude(stack, 'Baseline', { templateFile });
  acknowledgeExceptions(part, template);
}

const stackSets = new StackSets(app, `${settings.name}-stack-sets`, {
  description: `Account baseline ${settings.name}`,
  env: { account: settings.administrator, region: settings.homeRegion },
  terminationProtection: true,
});

// Stack sets hand their tags on to the stacks and resources of the accounts.
Tags.of(stackSets).add('service', settings.name);
Tags.of(stackSets).add('owner', settings.owner);

app.synth();
rules.write(`${app.outdir}/rules.json`);
