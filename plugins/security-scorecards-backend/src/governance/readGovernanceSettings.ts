import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type {
  Catalogue,
  Severity,
} from 'backstage-plugin-security-scorecards-common';
import { z } from 'zod';
import { parseDeclaredAttestations } from '../attestations/parseDeclaredAttestations';
import { parseDeclaredWaiver } from '../waivers/declared/parseDeclaredWaiver';
import { declaredId } from './declaredId';
import { DeclarationError } from './DeclarationError';
import type { DeclaredWaiver } from '../waivers/declared/DeclaredWaiver';
import type { GovernanceSettings, WaiverRules } from './GovernanceSettings';
import type { RefusedDeclaration } from './RefusedDeclaration';
import { bySeverity, entityRefSchema } from './texts';

const PATH = 'securityScorecards.governance';

/** Days that a waiver may last unless app-config tells. */
const MAXIMUM_DAYS: Record<Severity, number> = {
  critical: 30,
  high: 90,
  medium: 180,
  low: 365,
};
const APPROVALS: Record<Severity, number> = {
  critical: 1,
  high: 1,
  medium: 1,
  low: 1,
};

const schema = z.strictObject({
  maximumDays: bySeverity(z.int().min(1).max(1095)).optional(),
  approvals: bySeverity(z.int().min(1).max(2)).optional(),
  waivers: z.array(z.unknown()).max(2000).default([]),
  attestations: z.array(z.unknown()).max(2000).default([]),
  notifications: z
    .strictObject({
      enabled: z.boolean().optional(),
      approvers: z.array(entityRefSchema).max(50).default([]),
    })
    .default({ approvers: [] }),
});

/** Reads `securityScorecards.governance`. Throws `InputError` that names the path and the mend. @internal */
export function readGovernanceSettings(
  config: Config,
  catalogue: Catalogue,
): GovernanceSettings {
  const parsed = schema.safeParse(config.getOptional<unknown>(PATH) ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = [PATH, ...issue.path.map(String)].join('.');
    throw new InputError(`${place}: ${issue.message}`);
  }
  const { maximumDays, approvals, notifications } = parsed.data;
  const rules: WaiverRules = {
    maximumDays: { ...MAXIMUM_DAYS, ...maximumDays },
    approvals: { ...APPROVALS, ...approvals },
  };
  const refused: RefusedDeclaration[] = [];
  return {
    rules,
    notifications,
    refused,
    waivers: unique(
      'waivers',
      parsed.data.waivers.flatMap((value, index) =>
        atPlace(`${PATH}.waivers[${index}]`, place =>
          unlessRefused(place, refused, () =>
            parseDeclaredWaiver(value, {
              catalogue,
              rules,
              placeOf: () => place,
              idOf: name => declaredId('config', 'waiver', name),
            }),
          ),
        ),
      ),
    ),
    attestations: unique(
      'attestations',
      parsed.data.attestations.flatMap((value, index) =>
        atPlace(`${PATH}.attestations[${index}]`, place =>
          parseDeclaredAttestations(value, { catalogue, place }),
        ),
      ),
    ),
  };
}

function atPlace<T>(place: string, read: (place: string) => T): T {
  try {
    return read(place);
  } catch (error) {
    if (error instanceof DeclarationError) {
      throw new InputError(
        `${place}${error.field}: ${error.message}; ${error.mend}`,
      );
    }
    throw error;
  }
}

/**
 * What app-config says may become too long without anybody touching it, when the severity of a control is raised. That is told, and the
 * waiver is left out.
 */
function unlessRefused(
  place: string,
  refused: RefusedDeclaration[],
  read: () => DeclaredWaiver,
): DeclaredWaiver[] {
  try {
    return [read()];
  } catch (error) {
    if (error instanceof DeclarationError && error.refused) {
      const { field, message, mend } = error;
      refused.push({
        ...error.refused,
        place: `${place}${field}`,
        message,
        mend,
      });
      return [];
    }
    throw error;
  }
}

function unique<T extends { id: string; place: string }>(
  list: string,
  items: readonly T[],
): readonly T[] {
  const seen = new Map<string, string>();
  for (const { id, place } of items) {
    const other = seen.get(id);
    if (other !== undefined && other !== place) {
      throw new InputError(
        `${place}.id: another item of ${PATH}.${list} has the same id, ${other}; give each its own`,
      );
    }
    seen.set(id, place);
  }
  return items;
}
