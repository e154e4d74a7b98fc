import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples that the portal shows for the action. @internal */
export const checkAccountExamples: TemplateExample[] = [
  {
    description: 'End the task unless the chosen account is at least at C',
    example: stringify({
      steps: [
        {
          id: 'check',
          name: 'Check the account',
          action: 'security-scorecards:check-account',
          input: { account: '${{ parameters.account }}', minimumGrade: 'C' },
        },
      ],
    }),
  },
  {
    description: 'Tell what is wrong with the account and go on',
    example: stringify({
      steps: [
        {
          id: 'check',
          name: 'Check the account',
          action: 'security-scorecards:check-account',
          input: { account: '${{ parameters.account }}', mode: 'warn' },
        },
      ],
    }),
  },
];
