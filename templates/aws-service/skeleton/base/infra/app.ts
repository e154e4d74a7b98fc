import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { ServiceStack } from './ServiceStack.ts';
import { settings } from './settings.ts';

const app = new App();

// Synthesis fails when a rule of these packs is broken and the place has no acknowledgement with a reason.
Validations.of(app).addPlugins(
  new AwsSolutionsChecks(app),
  new NIST80053R5Checks(app),
  new CfnGuardValidator({ maxBuffer: 64 * 1024 * 1024 }),
);

new ServiceStack(app, settings.service, {
  description: settings.description,
  env: { account: settings.account, region: settings.region },
  terminationProtection: true,
});

// The annotation security-scorecards/aws-tags in catalog-info.yaml claims the resources with the tag service.
Tags.of(app).add('service', settings.service);
Tags.of(app).add('owner', settings.owner);
Tags.of(app).add('criticality', settings.criticality);

app.synth();
