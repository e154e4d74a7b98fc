import type { EntityProblem } from 'backstage-plugin-security-scorecards-common';

/** The problem of an entity whose annotations can be read and match no resource. @internal */
export function matchesNothing(entityRef: string): EntityProblem {
  return {
    entityRef,
    problem: {
      message: 'The annotations match no resource',
      mend: 'Compare tags, ARNs and accounts with those in AWS, upper and lower case too; the preview shows what other annotations would match. Resources that another entity claims by a more specific annotation count for that one',
    },
  };
}
