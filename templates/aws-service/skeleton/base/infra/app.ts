import { App, Tags } from 'aws-cdk-lib';
import { addChecks } from './addChecks.ts';
import { ServiceStack } from './ServiceStack.ts';
import { settings } from './settings.ts';

const app = new App();

const rules = addChecks(app);

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
rules.write(`${app.outdir}/rules.json`);
