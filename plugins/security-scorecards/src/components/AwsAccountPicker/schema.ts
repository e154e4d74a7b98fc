import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What the field gives, and the options that a template may set under `ui:options`. */
export const awsAccountPickerSchema = makeFieldSchema({
  output: z => z.string().describe('Id of the account, twelve digits'),
  uiOptions: z =>
    z.object({
      minimumGrade: z
        .enum(['A', 'B', 'C', 'D', 'E'])
        .optional()
        .describe(
          'Only accounts whose own scorecard has this grade or a better one',
        ),
      evidence: z
        .enum(['any', 'collected', 'complete'])
        .optional()
        .describe(
          'Only accounts of which some evidence is collected, or all; any unless told',
        ),
      allowFreeEntry: z
        .boolean()
        .optional()
        .describe('Also take an account that the collection does not know'),
    }),
});

/** Properties of the component of the field. */
export type AwsAccountPickerProps = typeof awsAccountPickerSchema.TProps;
