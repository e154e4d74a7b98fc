import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import { z } from 'zod';
import { DeclarationError } from '../../governance/DeclarationError';
import type { WaiverRules } from '../../governance/GovernanceSettings';
import { latestEnd } from '../../governance/latestEnd';
import { parseDeclaration } from '../../governance/parseDeclaration';
import { resolveCheck } from '../../governance/resolveCheck';
import { severityOf } from '../../governance/severityOf';
import {
  beginSchema,
  endSchema,
  entityRefSchema,
  linkSchema,
  longText,
  WAIVER_CATEGORIES,
} from '../../governance/texts';
import type { DeclaredWaiver } from './DeclaredWaiver';

const schema = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'words of lower-case letters and digits joined by hyphens',
    ),
  entity: entityRefSchema.optional(),
  control: z.string().min(1).max(200).optional(),
  practice: z.string().min(1).max(100).optional(),
  resources: z.array(z.string().min(1).max(1024)).min(1).max(200).optional(),
  tags: z.string().min(1).max(1000).optional(),
  category: z.enum(WAIVER_CATEGORIES),
  reason: longText(2000),
  ticket: linkSchema.optional(),
  owner: entityRefSchema,
  approvedBy: entityRefSchema,
  approvedOn: beginSchema,
  expires: endSchema,
});

type Declaration = z.output<typeof schema>;

/**
 * Reads a waiver that stands in code. Throws {@link DeclarationError} with the field and the mend.
 *
 * @param value - An item of the list
 * @internal
 */
export function parseDeclaredWaiver(
  value: unknown,
  options: {
    catalogue: Catalogue;
    rules: WaiverRules;
    /** Entity on which it stands; an item of app-config names one itself. */
    entityRef?: string;
    /** Tells where the item of a name stands. */
    placeOf: (name: string) => string;
    /** Tells its id in the ledger. */
    idOf: (name: string) => string;
  },
): DeclaredWaiver {
  const { catalogue, rules } = options;
  const item = parseDeclaration(schema, value);
  const check = resolveCheck(item, {
    catalogue,
    fail: (field, message, mend) =>
      new DeclarationError({ field: `.${field}`, message, mend }),
  });
  const severity = severityOf(catalogue, check) ?? 'low';
  const id = options.idOf(item.id);
  const entityRef = entityOf(item, options.entityRef);
  const latest = latestEnd(
    new Date(item.approvedOn),
    rules.maximumDays[severity],
  );
  if (Date.parse(item.expires) > Date.parse(latest)) {
    throw new DeclarationError({
      field: '.expires',
      message: `${item.expires} is later than a ${severity} control allows: ${rules.maximumDays[severity]} days from approvedOn`,
      mend: `Write a date up to ${latest.slice(
        0,
        10,
      )}, or have it approved anew`,
      refused: { id, entityRef, severity },
    });
  }
  return {
    id,
    place: options.placeOf(item.id),
    entityRef,
    ...check,
    resourceIds: item.resources,
    tags: item.tags,
    category: item.category,
    reason: item.reason,
    ticketUrl: item.ticket,
    owner: item.owner,
    expiresAt: item.expires,
    severity,
    approvedBy: item.approvedBy,
    approvedAt: item.approvedOn,
  };
}

function entityOf(item: Declaration, entityRef: string | undefined): string {
  if (entityRef === undefined && item.entity === undefined) {
    throw new DeclarationError({
      field: '.entity',
      message: 'The entity is missing',
      mend: 'Write an entity ref, such as component:default/checkout',
    });
  }
  if (entityRef !== undefined && item.entity !== undefined) {
    throw new DeclarationError({
      field: '.entity',
      message: 'A waiver in an annotation is of the annotated entity',
      mend: 'Remove the entity',
    });
  }
  return entityRef ?? item.entity ?? '';
}
