import { z } from 'zod';
import { endSchema, entityRefSchema } from '../../governance/texts';
import { pageParameters } from './readQuery';

/** Query parameters of both ledgers. @internal */
export const ledgerParameters = {
  entityRef: entityRefSchema.optional(),
  practiceId: z.string().max(100).optional(),
  text: z.string().max(200).optional(),
  expiresBefore: endSchema.optional(),
  ...pageParameters,
};

/** Body of a decision. @internal */
export const decisionSchema = z.strictObject({
  note: z.string().trim().max(2000).optional(),
  version: z.int().optional(),
});
