import { readFileSync } from 'node:fs';

// A tool that cannot read a template counts as passed for the CDK; here it does not.
const report: {
  pluginReports?: {
    pluginName: string;
    conclusion: string;
    metadata?: { error?: string };
  }[];
} = JSON.parse(readFileSync('cdk.out/validation-report.json', 'utf8'));

for (const { pluginName, conclusion, metadata } of report.pluginReports ?? []) {
  console.log(`${pluginName}: ${metadata?.error ?? conclusion}`);
  if (conclusion !== 'success') {
    process.exitCode = 1;
  }
}
