import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples that the portal shows for the action. @internal */
export const conformancePackExamples: TemplateExample[] = [
  {
    description: 'Rules of two domains',
    example: stringify({
      steps: [
        {
          id: 'pack',
          name: 'Write the conformance pack',
          action: 'security-scorecards:conformance-pack',
          input: {
            path: './compliance/conformance-pack.yaml',
            domains: ['data-protection', 'logging-detection'],
          },
        },
      ],
    }),
  },
  {
    description: 'Rules of one practice, with a parameter of your own',
    example: stringify({
      steps: [
        {
          id: 'pack',
          name: 'Write the conformance pack',
          action: 'security-scorecards:conformance-pack',
          input: {
            practices: ['credential-rotation'],
            parameters: { ACCESS_KEYS_ROTATED: { maxAccessKeyAge: '60' } },
          },
        },
      ],
    }),
  },
];
