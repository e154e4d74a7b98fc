import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples that the portal shows for the action. @internal */
export const addFilesExamples: TemplateExample[] = [
  {
    description:
      'Add what an earlier step prepared, unless the repository has one of the files',
    example: stringify({
      steps: [
        {
          id: 'add',
          name: 'Add the files that are not there',
          action: 'security-scorecards:add-files',
          input: { from: '.guardrails' },
        },
      ],
    }),
  },
  {
    description: 'Keep what is there, also under a name that means the same',
    example: stringify({
      steps: [
        {
          id: 'add',
          name: 'Add the files that are not there',
          action: 'security-scorecards:add-files',
          input: {
            from: '.guardrails',
            existing: 'skip',
            sameFiles: [['SECURITY.md', '.github/SECURITY.md']],
          },
        },
      ],
    }),
  },
];
