import type {
  CatalogueControl,
  EvidenceSource,
  UnknownReason,
} from '../api/types';
import { type Catalogue, expectedControlsFor } from '../catalogue';
import { ACCOUNT_RESOURCE_TYPE } from '../model';
import type { EvaluationInput } from './EvaluationInput';
import { CheckIndex } from './CheckIndex';
import { DisabledControls } from './DisabledControls';
import { isGlobalRegion, type SourceView } from './SourceView';
import { type EvidenceTally, reportKey } from './tallyEvidence';

/**
 * Evidence that should be there and is not.
 * @internal
 */
export interface MissingEvidence {
  /** By control id: how many resources lack evidence, for which reason. */
  byControl: Map<
    string,
    { control: CatalogueControl; reasons: Map<UnknownReason, number> }
  >;
  /** Practices that have controls for resources in scope, of a source that could not look. */
  blindPractices: Map<string, UnknownReason>;
  /** Number of resources in scope. */
  resources: number;
}

/**
 * Finds the resources for which an expected control has no evidence.
 *
 * @remarks
 * A control that is switched off in AWS reports nowhere, so its silence alone is no gap as long as AWS does not tell whether it is
 * on. Evidence of a control that
 * is expected for the resource's type, or that reported on anything of the entity, is missing when
 *
 * - the source could not look at that account and region: not enabled, denied, never collected or stale;
 * - or AWS says that the control is switched off there, so that nobody knows;
 * - or the source could look, and the control reported on another resource of that type in that account and region;
 * - or there is no evidence of the entity at all.
 *
 * Controls that nobody can expect (Config rules, patch checks) are not missed, but a practice that has such controls for
 * resources in scope is not called not applicable while their source could not look.
 *
 * @internal
 */
export function findMissingEvidence(
  tally: EvidenceTally,
  options: Pick<
    EvaluationInput,
    'catalogue' | 'resources' | 'settings' | 'disabledControls'
  > & {
    view: SourceView;
  },
): MissingEvidence {
  const { catalogue, settings, view } = options;
  const missing: MissingEvidence = {
    byControl: new Map(),
    blindPractices: new Map(),
    resources: 0,
  };
  const seen = new Set<string>();
  const places = new Map<string, ExpectedAt[]>();
  const enabled = enabledControls(tally);
  const disabled = DisabledControls.of(options.disabledControls ?? []);

  for (const resource of options.resources) {
    const { resourceId, resourceType, accountId, region } = resource;
    if (seen.has(resourceId)) {
      continue;
    }
    seen.add(resourceId);
    const key = reportKey(resourceType, accountId, region);
    let expected = places.get(key);
    if (!expected) {
      const blindness = blindnessAt(view, resource);
      expected = expectedAt(resource, {
        controls: new Set([
          ...expectedControls(catalogue, resourceType, settings.standards),
          ...(enabled.get(resourceType) ?? []),
        ]),
        tally,
        blindness,
        disabled,
      });
      places.set(key, expected);
      noteBlindPractices(missing.blindPractices, {
        controls: controlsOfType(catalogue, resourceType),
        blindness,
      });
    }
    for (const { control, cells, reason } of expected) {
      // What an account-level control says of a detector or a trail, it says of the account.
      if (!(control.accountLevel ? cells?.size : cells?.has(resourceId))) {
        noteMissing(missing, control, reason);
      }
    }
  }
  missing.resources = seen.size;
  return missing;
}

interface ExpectedAt {
  control: CatalogueControl;
  /** What is known of the control, by resource. */
  cells?: ReadonlyMap<string, unknown>;
  reason: UnknownReason;
}

type Place = { resourceType: string; accountId: string; region: string };

/** Why each source could not look at a place; undefined for one that could. */
type Blindness = Record<EvidenceSource, UnknownReason | undefined>;

function blindnessAt(view: SourceView, place: Place): Blindness {
  const of = (source: EvidenceSource) =>
    view.blindness(source, place.accountId, place.region);
  return {
    'security-hub': of('security-hub'),
    config: of('config'),
    'patch-manager': of('patch-manager'),
  };
}

/** Controls whose evidence is missed at a place when it is not there. */
function expectedAt(
  place: Place,
  options: {
    controls: Iterable<CatalogueControl>;
    tally: EvidenceTally;
    blindness: Blindness;
    disabled: DisabledControls;
  },
): ExpectedAt[] {
  const expected: ExpectedAt[] = [];
  const nothingKnown = options.tally.size === 0;
  for (const control of options.controls) {
    const blindness = options.blindness[control.source];
    const ofControl = options.tally.get(control.id);
    if (blindness) {
      expected.push({ control, cells: ofControl?.cells, reason: blindness });
    } else if (ofControl && hasReported(ofControl.reported, place)) {
      expected.push({ control, cells: ofControl.cells, reason: 'no-evidence' });
    } else if (options.disabled.has(control, place)) {
      expected.push({
        control,
        cells: ofControl?.cells,
        reason: 'control-disabled',
      });
    } else if (nothingKnown) {
      expected.push({
        control,
        cells: ofControl?.cells,
        reason: 'no-evidence',
      });
    }
  }
  return expected;
}

/** Security Hub controls that reported somewhere, by resource type: they are on, even if no expected standard has them. */
function enabledControls(
  tally: EvidenceTally,
): Map<string, CatalogueControl[]> {
  const byType = new Map<string, CatalogueControl[]>();
  for (const { control, reported } of tally.values()) {
    if (
      control.source === 'security-hub' &&
      !control.accountLevel &&
      reported.size > 0
    ) {
      for (const type of control.resourceTypes) {
        const controls = byType.get(type);
        if (controls) {
          controls.push(control);
        } else {
          byType.set(type, [control]);
        }
      }
    }
  }
  return byType;
}

function hasReported(reported: ReadonlySet<string>, place: Place): boolean {
  if (!isGlobalRegion(place.region)) {
    return reported.has(
      reportKey(place.resourceType, place.accountId, place.region),
    );
  }
  const prefix = reportKey(place.resourceType, place.accountId, '');
  return [...reported].some(key => key.startsWith(prefix));
}

function noteMissing(
  missing: MissingEvidence,
  control: CatalogueControl,
  reason: UnknownReason,
): void {
  let entry = missing.byControl.get(control.id);
  if (!entry) {
    entry = { control, reasons: new Map() };
    missing.byControl.set(control.id, entry);
  }
  entry.reasons.set(reason, (entry.reasons.get(reason) ?? 0) + 1);
}

function noteBlindPractices(
  blind: Map<string, UnknownReason>,
  options: { controls: readonly CatalogueControl[]; blindness: Blindness },
): void {
  for (const control of options.controls) {
    const reason = options.blindness[control.source];
    const known = blind.get(control.practice);
    if (reason && (known === undefined || reason < known)) {
      blind.set(control.practice, reason);
    }
  }
}

interface TypeLookups {
  expected: Map<string, readonly CatalogueControl[]>;
  ofType: Map<string, readonly CatalogueControl[]>;
}

const lookups = new WeakMap<Catalogue, TypeLookups>();

function lookupsOf(catalogue: Catalogue): TypeLookups {
  let known = lookups.get(catalogue);
  if (!known) {
    known = { expected: new Map(), ofType: new Map() };
    lookups.set(catalogue, known);
  }
  return known;
}

function expectedControls(
  catalogue: Catalogue,
  resourceType: string,
  standards: readonly string[],
): readonly CatalogueControl[] {
  const { expected } = lookupsOf(catalogue);
  const key = [resourceType, ...standards].join(' ');
  let controls = expected.get(key);
  if (!controls) {
    controls = (
      resourceType === ACCOUNT_RESOURCE_TYPE
        ? expectedOfAccount(catalogue, standards)
        : expectedControlsFor(catalogue, resourceType, standards)
    ).filter(control => catalogue.practice(control.practice) !== undefined);
    expected.set(key, controls);
  }
  return controls;
}

/** Account-level Security Hub controls of the standards that count, of `fsbp` unless told. */
function expectedOfAccount(
  catalogue: Catalogue,
  standards: readonly string[],
): CatalogueControl[] {
  const counted = standards.length > 0 ? standards : ['fsbp'];
  return catalogue.controls.filter(
    control =>
      control.source === 'security-hub' &&
      control.accountLevel &&
      control.standards.some(standard => counted.includes(standard)),
  );
}

function controlsOfType(
  catalogue: Catalogue,
  resourceType: string,
): readonly CatalogueControl[] {
  const { ofType } = lookupsOf(catalogue);
  let controls = ofType.get(resourceType);
  if (!controls) {
    const index = CheckIndex.of(catalogue);
    controls = catalogue.controls.filter(
      control =>
        control.resourceTypes.includes(resourceType) &&
        index.controlsBehind({ source: control.source, controlId: control.id })
          .length === 0,
    );
    ofType.set(resourceType, controls);
  }
  return controls;
}
