import { readdirSync, readFileSync } from 'node:fs';
import { countGuardRules } from './countGuardRules.ts';

const FOLDER = 'cdk.out';

// A tool that cannot read a template counts as passed for the CDK; here it does not.
const report: {
  pluginReports?: {
    pluginName: string;
    conclusion: string;
    metadata?: { error?: string };
  }[];
} = JSON.parse(readFileSync(`${FOLDER}/validation-report.json`, 'utf8'));

for (const { pluginName, conclusion, metadata } of report.pluginReports ?? []) {
  console.log(`${pluginName}: ${metadata?.error ?? conclusion}`);
  if (conclusion !== 'success') {
    process.exitCode = 1;
  }
}

if (process.exitCode !== 1) {
  const packs: { pack: string; passed: number; broken: number }[] = JSON.parse(
    readFileSync(`${FOLDER}/rules.json`, 'utf8'),
  );
  const guard = countGuardRules(
    FOLDER,
    readdirSync(FOLDER).filter(file => file.endsWith('.template.json')),
  );
  for (const { pack, passed, broken } of [
    ...packs,
    { pack: 'cfn-guard', ...guard },
  ]) {
    // What is broken is acknowledged, else the synthesis would have failed.
    console.log(`${pack}: ${passed} rules passed, ${broken} acknowledged`);
  }
}
