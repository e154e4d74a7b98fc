import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import { z } from 'zod';
import { declaredId } from '../governance/declaredId';
import { DeclarationError } from '../governance/DeclarationError';
import { latestEnd } from '../governance/latestEnd';
import { parseDeclaration } from '../governance/parseDeclaration';
import {
  beginSchema,
  endSchema,
  entityRefSchema,
  linkSchema,
  longText,
} from '../governance/texts';
import type { DeclaredAttestation } from './DeclaredAttestation';
import { requireAttestable } from './requireAttestable';

const schema = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'words of lower-case letters and digits joined by hyphens',
    ),
  practice: z.string().min(1).max(100),
  entities: z.array(entityRefSchema).min(1).max(500).optional(),
  organization: z.boolean().optional(),
  answer: z.enum(['yes', 'no']).default('yes'),
  proof: linkSchema.optional(),
  statement: longText(4000).optional(),
  attestedBy: entityRefSchema,
  attestedOn: beginSchema,
  expires: endSchema.optional(),
});

/**
 * Reads an item of app-config: an attestation for each entity, or one for the organisation. Throws {@link DeclarationError} with
 * the field and the mend.
 *
 * @internal
 */
export function parseDeclaredAttestations(
  value: unknown,
  options: { catalogue: Catalogue; place: string },
): DeclaredAttestation[] {
  const item = parseDeclaration(schema, value);
  const fail = (field: string, message: string, mend: string) =>
    new DeclarationError({ field, message, mend });
  if ((item.entities !== undefined) === (item.organization === true)) {
    throw fail(
      '.entities',
      'an attestation is of some entities or of the organisation',
      'write either entities or organization: true',
    );
  }
  if (item.proof === undefined && item.statement === undefined) {
    throw fail(
      '.proof',
      'an attestation needs a proof',
      'write a link as proof, a statement, or both',
    );
  }
  const { question, periodDays } = requireAttestable(item.practice, {
    catalogue: options.catalogue,
    fail: message =>
      fail('.practice', message, 'name a practice that asks for one'),
  });
  const latest = latestEnd(new Date(item.attestedOn), periodDays);
  if (item.expires && Date.parse(item.expires) > Date.parse(latest)) {
    throw fail(
      '.expires',
      `${item.expires} is later than the ${periodDays} days for which '${item.practice}' can be attested`,
      `write a date up to ${latest.slice(0, 10)}, or leave it out`,
    );
  }
  const targets: (string | undefined)[] = item.entities
    ? [...new Set(item.entities)]
    : [undefined];
  return targets.map(entityRef => ({
    id: declaredId('config', 'attestation', item.id, entityRef ?? ''),
    place: options.place,
    entityRef,
    practiceId: item.practice,
    question,
    answer: item.answer,
    proofUrl: item.proof,
    statement: item.statement,
    attestedBy: item.attestedBy,
    attestedAt: item.attestedOn,
    expiresAt: item.expires ?? latest,
  }));
}
