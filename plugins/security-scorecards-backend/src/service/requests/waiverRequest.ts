import { z } from 'zod';
import {
  endSchema,
  entityRefSchema,
  linkSchema,
  longText,
  WAIVER_CATEGORIES,
} from '../../governance/texts';

const scope = {
  entityRef: entityRefSchema,
  controlId: z.string().min(1).max(200).optional(),
  practiceId: z.string().min(1).max(100).optional(),
  resourceIds: z.array(z.string().min(1).max(1024)).min(1).max(200).optional(),
  tags: z.string().min(1).max(1000).optional(),
};

/** What a waiver would be of. @internal */
export const waiverScopeSchema = z.strictObject(scope);

/** A request for a waiver, whichever way it comes. @internal */
export const waiverRequestSchema = z.strictObject({
  ...scope,
  category: z.enum(WAIVER_CATEGORIES),
  reason: longText(2000),
  ticketUrl: linkSchema.optional(),
  owner: entityRefSchema.optional(),
  expiresAt: endSchema,
  endsOnChange: z.boolean().optional(),
});
