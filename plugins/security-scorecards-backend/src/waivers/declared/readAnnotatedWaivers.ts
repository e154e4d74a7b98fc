import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  WAIVERS_ANNOTATION,
  type AttributionProblem,
  type Catalogue,
} from 'backstage-plugin-security-scorecards-common';
import { declaredId } from '../../governance/declaredId';
import { DeclarationError } from '../../governance/DeclarationError';
import type { WaiverRules } from '../../governance/GovernanceSettings';
import type { DeclaredWaiver } from './DeclaredWaiver';
import { parseDeclaredWaiver } from './parseDeclaredWaiver';

const MAXIMUM = 100;
const SHOWN = 200;

/** Waivers of an entity's annotation, and what cannot be read of them. @internal */
export interface AnnotatedWaivers {
  waivers: DeclaredWaiver[];
  problems: AttributionProblem[];
}

/**
 * Reads the annotation `security-scorecards/waivers`. An item that cannot be read waives nothing and is told as a problem; the
 * others count.
 *
 * @internal
 */
export function readAnnotatedWaivers(
  entity: Entity,
  options: { catalogue: Catalogue; rules: WaiverRules },
): AnnotatedWaivers {
  const value: unknown = entity.metadata.annotations?.[WAIVERS_ANNOTATION];
  const problems: AttributionProblem[] = [];
  const waivers = new Map<string, DeclaredWaiver>();
  if (value === undefined) {
    return { waivers: [], problems };
  }
  const text = String(value);
  const problem = (message: string, mend: string) =>
    problems.push({
      annotation: WAIVERS_ANNOTATION,
      value: text.slice(0, SHOWN),
      message,
      mend,
    });
  const entityRef = stringifyEntityRef(entity);
  const items = readList(text);
  if (!items) {
    problem(
      `It is no JSON list of at most ${MAXIMUM} waivers`,
      'Write a JSON list as docs/governance.md tells',
    );
  }
  for (const [index, item] of (items ?? []).entries()) {
    try {
      const waiver = parseDeclaredWaiver(item, {
        ...options,
        entityRef,
        placeOf: name =>
          `annotation ${WAIVERS_ANNOTATION} of ${entityRef}, item ${name}`,
        idOf: name => declaredId('annotation', entityRef, name),
      });
      if (waivers.has(waiver.id)) {
        problem(`[${index}].id: two waivers have it`, 'Give each its own');
      } else {
        waivers.set(waiver.id, waiver);
      }
    } catch (error) {
      if (!(error instanceof DeclarationError)) {
        throw error;
      }
      problem(`[${index}]${error.field}: ${error.message}`, error.mend);
    }
  }
  return { waivers: [...waivers.values()], problems };
}

function readList(text: string): unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.length <= MAXIMUM
      ? parsed
      : undefined;
  } catch {
    return undefined;
  }
}
