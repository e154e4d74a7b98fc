import type { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { VirtualTimer } from '../../__testUtils__/VirtualTimer';
import { AwsCaller } from '../../clients/AwsCaller';
import { Throttle } from '../../throttle/Throttle';
import { AccountConfigApi } from './AccountConfigApi';
import type { RuleState } from './ConfigReader';

const ANSWERS: Record<string, object> = {
  DescribeConfigRulesCommand: {
    ConfigRules: [
      {
        ConfigRuleName: 'ours',
        Source: { Owner: 'AWS', SourceIdentifier: 'RESTRICTED_SSH' },
        RuleEvaluationVisibility: 'EXTERNAL',
      },
      {
        ConfigRuleName: 'of-a-service',
        Source: { Owner: 'AWS', SourceIdentifier: 'INNER' },
        RuleEvaluationVisibility: 'INTERNAL',
      },
    ],
  },
  DescribeComplianceByConfigRuleCommand: {
    ComplianceByConfigRules: [
      {
        ConfigRuleName: 'ours',
        Compliance: {
          ComplianceType: 'NON_COMPLIANT',
          ComplianceContributorCount: { CappedCount: 3, CapExceeded: false },
        },
      },
      {
        ConfigRuleName: 'of-a-service',
        Compliance: { ComplianceType: 'COMPLIANT' },
      },
    ],
  },
};

it('leaves out rules of which AWS gives no results', async () => {
  const timer = new VirtualTimer(0);
  const client = {
    send: async (command: object) => ANSWERS[command.constructor.name],
    destroy: () => undefined,
  };
  const api = new AccountConfigApi(
    new AwsCaller({
      service: 'config',
      accountId: '111122223333',
      region: 'eu-west-1',
      identity: 'test',
      createClient: () => client as unknown as ConfigServiceClient,
      throttle: new Throttle({ timer }),
      timer,
      random: () => 0,
      requestTimeoutMs: 1000,
      signal: new AbortController().signal,
    }),
  );
  const rules: RuleState[] = [];
  for await (const page of api.rules()) {
    rules.push(...page);
  }
  expect(rules).toEqual([
    {
      name: 'ours',
      complianceType: 'NON_COMPLIANT',
      offenders: 3,
      sourceIdentifier: 'RESTRICTED_SSH',
    },
  ]);
});
