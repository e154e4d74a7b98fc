import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  SEVERITIES,
  type WaiverCategory,
} from 'backstage-plugin-security-scorecards-common';
import { z } from 'zod';
import { parseTime } from './parseTime';

/** The sorts of reason of a waiver. @internal */
export const WAIVER_CATEGORIES = [
  'accepted-risk',
  'false-positive',
  'compensating-control',
  'planned-fix',
  'not-applicable-here',
] as const satisfies readonly WaiverCategory[];

/** A text that says something; space around it does not count. @internal */
export const longText = (max: number) => z.string().trim().min(3).max(max);

/** An http or https link. @internal */
export const linkSchema = z
  .url({
    protocol: /^https?$/,
    error: 'write a link that begins with http:// or https://',
  })
  .max(1000);

/** An entity ref in full, in lower case. @internal */
export const entityRefSchema = z
  .string()
  .max(400)
  .transform((text, context) => {
    try {
      return stringifyEntityRef(parseEntityRef(text));
    } catch {
      context.addIssue({
        code: 'custom',
        message: `'${text}' is not an entity ref; write kind:namespace/name, such as component:default/checkout`,
      });
      return z.NEVER;
    }
  });

function timeSchema(options: { startOfDay?: boolean }) {
  return z
    .string()
    .max(40)
    .transform((text, context) => {
      const time = parseTime(text, options);
      if (time === undefined) {
        context.addIssue({
          code: 'custom',
          message: `'${text}' is not a date; write ISO 8601, such as 2027-01-31 or 2027-01-31T12:00:00Z`,
        });
        return z.NEVER;
      }
      return time;
    });
}

/** When something ends; a date alone counts to its end, in UTC. @internal */
export const endSchema = timeSchema({});

/** When something was done; a date alone counts from its beginning, in UTC. @internal */
export const beginSchema = timeSchema({ startOfDay: true });

/** Days or persons by severity. @internal */
export const bySeverity = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({
      [SEVERITIES[0]]: value,
      [SEVERITIES[1]]: value,
      [SEVERITIES[2]]: value,
      [SEVERITIES[3]]: value,
    })
    .partial();
