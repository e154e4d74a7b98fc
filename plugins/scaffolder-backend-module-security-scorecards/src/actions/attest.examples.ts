import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples that the portal shows for the action. @internal */
export const attestExamples: TemplateExample[] = [
  {
    description: 'Attest the incident runbook that the repository begins with',
    example: stringify({
      steps: [
        {
          id: 'attest',
          name: 'Attest what the repository proves',
          action: 'security-scorecards:attest',
          input: {
            entityRef: 'component:default/orders',
            practices: ['incident-response-plan'],
            proofUrl:
              'https://github.com/example/orders/blob/main/docs/runbook.md',
          },
        },
      ],
    }),
  },
];
