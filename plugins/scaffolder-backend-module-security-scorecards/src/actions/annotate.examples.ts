import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples that the portal shows for the action. @internal */
export const annotateExamples: TemplateExample[] = [
  {
    description: 'Claim all resources of an account that carry two tags',
    example: stringify({
      steps: [
        {
          id: 'annotate',
          name: 'Tell which AWS resources belong to the service',
          action: 'security-scorecards:annotate',
          input: {
            accounts: ['111122223333'],
            awsTags: [{ service: 'orders', environment: 'production' }],
          },
        },
      ],
    }),
  },
  {
    description: 'Claim by ARN prefix, in a file with several entities',
    example: stringify({
      steps: [
        {
          id: 'annotate',
          name: 'Tell which AWS resources belong to the service',
          action: 'security-scorecards:annotate',
          input: {
            path: './catalog-info.yaml',
            entity: { kind: 'Component', name: 'orders' },
            arns: ['arn:aws:s3:::orders-*'],
            criticality: 'high',
          },
        },
      ],
    }),
  },
];
