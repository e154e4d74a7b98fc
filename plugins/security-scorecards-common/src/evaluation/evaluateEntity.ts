import type {
  CataloguePractice,
  DomainId,
  Scorecard,
  UnknownReason,
} from '../api/types';
import { type Catalogue, UNCATEGORISED_PRACTICE_ID } from '../catalogue';
import {
  gradeOf,
  nextBestFixes,
  parityOfStandings,
  ParityTally,
  type RiskOptions,
  riskOf,
} from '../scoring';
import {
  foldIn,
  shareScore,
  toApiScore,
  withoutWaivers,
} from '../scoring/score';
import { signalFigures } from '../signals';
import { type ControlFigure, controlFigures } from './controlFigures';
import type { ControlOutcome } from './ControlOutcome';
import { controlOutcomes } from './controlOutcomes';
import { domainResult } from './domainResult';
import type { EvaluationInput } from './EvaluationInput';
import { findMissingEvidence } from './missingEvidence';
import { type PracticeOutcome, practiceOutcome } from './practiceOutcome';
import { processFigure } from './processFigure';
import { scorecardCounts } from './scorecardCounts';
import { SourceView } from './SourceView';
import { tallyEvidence } from './tallyEvidence';
import { shownWaivers } from './shownWaivers';
import { toIsoTime } from './toIsoTime';
import { WaiverMatcher } from './WaiverMatcher';

/** Domain that shows the controls which are newer than the catalogue; the first one where it is switched off. */
const UNCATEGORISED_DOMAIN: DomainId = 'governance-guardrails';

const UNCATEGORISED: Pick<CataloguePractice, 'id' | 'title' | 'mode'> = {
  id: UNCATEGORISED_PRACTICE_ID,
  title: 'Controls that are newer than the catalogue',
  mode: 'automated',
};

/** A scorecard, and figures of its controls for sums over many entities. @public */
export interface EntityEvaluation {
  scorecard: Scorecard;
  controls: ControlFigure[];
}

/**
 * Evaluates an entity: a pure function of its input, whatever the order of the evidence.
 *
 * @remarks
 * Evidence is read once. The rules are told in `docs/scoring.md`; each has its own file beside this one.
 *
 * @public
 */
export function evaluateEntity(input: EvaluationInput): EntityEvaluation {
  const { catalogue, entity, settings, sources } = input;
  const now = Date.parse(input.now);
  const parity = new ParityTally();
  const inheritedParity = new ParityTally();
  const tally = tallyEvidence(input.own, {
    catalogue,
    settings,
    now,
    onEvidence: row => parity.add(row),
  });
  const view = new SourceView({ sources, settings, now });
  const missing = findMissingEvidence(tally, {
    catalogue,
    resources: input.resources,
    disabledControls: input.disabledControls,
    settings,
    view,
  });
  const own = controlOutcomes({
    catalogue,
    tally,
    missing: missing.byControl,
    waivers: WaiverMatcher.create({ waivers: input.waivers, now }),
    settings,
  });
  const inherited = controlOutcomes({
    catalogue,
    tally: tallyEvidence(input.inherited, {
      catalogue,
      settings,
      now,
      onEvidence: row => inheritedParity.add(row),
    }),
    waivers: WaiverMatcher.create({
      waivers: input.waivers,
      now,
      namedResourcesOnly: true,
    }),
    settings,
  });

  const isEmpty = missing.resources === 0 && tally.size === 0;
  const practices = practiceOutcomes(input, {
    own,
    inherited,
    blindPractices: missing.blindPractices,
    emptyReason: isEmpty ? view.emptyReason() : undefined,
    now,
  });
  const all = [...practices.values()].flat();
  const process = processFigure(all.map(({ result }) => result));
  const fold = (controls: Parameters<typeof shareScore>[0]) => {
    const share = shareScore(controls);
    return toApiScore(
      process.applicable > 0
        ? foldIn(
            share,
            process.valid / process.applicable,
            settings.processWeight,
          )
        : share,
    );
  };
  const score = fold(own);
  const risk: RiskOptions = { criticality: entity.criticality, settings, now };
  const standings = input.accountParity ?? parity.standings();
  const scorecard: Scorecard = {
    entityRef: entity.entityRef,
    title: entity.title,
    kind: entity.kind,
    owner: entity.owner,
    system: entity.system,
    lifecycle: entity.lifecycle,
    criticality: entity.criticality,
    computedAt: input.now,
    catalogueVersion: catalogue.version,
    inputHash: input.inputHash,
    score,
    scoreWithoutWaivers: fold(withoutWaivers(own)).value,
    ...(inherited.length > 0 && {
      inheritedScore: toApiScore(shareScore(inherited)),
    }),
    ...gradeOf(score, own, settings),
    process,
    parity: parityOfStandings(standings.values()),
    risk: riskOf(own, { ...risk, signals: input.signals }),
    counts: scorecardCounts(own, {
      practices: all.map(({ result }) => result.status),
      resources: missing.resources,
    }),
    ...evidenceTimes(own),
    domains: catalogue.domains.map(domain =>
      domainResult(domain, practices.get(domain.id) ?? []),
    ),
    sources: [...sources],
    scope: input.scope,
    problems: [...input.problems],
    ...(input.signals && { signals: signalFigures(input.signals) }),
    nextBestFixes: nextBestFixes(own, {
      ...risk,
      practiceTitle: id => catalogue.practice(id)?.title ?? UNCATEGORISED.title,
    }),
    ...shownWaivers(input.waivers, now),
  };
  return {
    scorecard,
    controls: controlFigures({
      catalogue,
      own,
      inherited,
      parity: standings,
      inheritedParity: inheritedParity.standings(),
      risk,
    }),
  };
}

/** The practices of the catalogue, and one for the controls that it does not know, by domain. */
function practiceOutcomes(
  input: EvaluationInput,
  options: {
    own: readonly ControlOutcome[];
    inherited: readonly ControlOutcome[];
    blindPractices: ReadonlyMap<string, UnknownReason>;
    emptyReason: UnknownReason | undefined;
    now: number;
  },
): Map<DomainId, PracticeOutcome[]> {
  const { catalogue, settings } = input;
  const own = byPractice(options.own, catalogue);
  const inherited = byPractice(options.inherited, catalogue);
  const outcome = (practice: typeof UNCATEGORISED) =>
    practiceOutcome({
      practice,
      own: own.get(practice.id) ?? [],
      inherited: inherited.get(practice.id) ?? [],
      attestations: input.attestations.filter(
        ({ practiceId }) => practiceId === practice.id,
      ),
      blindness:
        practice.mode === 'attested'
          ? undefined
          : options.emptyReason ?? options.blindPractices.get(practice.id),
      settings,
      now: options.now,
    });
  const outcomes = new Map<DomainId, PracticeOutcome[]>();
  for (const domain of catalogue.domains) {
    outcomes.set(domain.id, catalogue.practicesOf(domain.id).map(outcome));
  }
  const isKnown = catalogue.practice(UNCATEGORISED_PRACTICE_ID) !== undefined;
  if (!isKnown && own.has(UNCATEGORISED_PRACTICE_ID)) {
    const domain = outcomes.get(UNCATEGORISED_DOMAIN) ?? firstOf(outcomes);
    domain?.push(outcome(UNCATEGORISED));
  }
  return outcomes;
}

function firstOf<T>(groups: ReadonlyMap<unknown, T>): T | undefined {
  return groups.values().next().value;
}

function byPractice(
  outcomes: readonly ControlOutcome[],
  catalogue: Catalogue,
): Map<string, ControlOutcome[]> {
  const groups = new Map<string, ControlOutcome[]>();
  for (const outcome of outcomes) {
    const id = catalogue.practice(outcome.practice)
      ? outcome.practice
      : UNCATEGORISED_PRACTICE_ID;
    const group = groups.get(id);
    if (group) {
      group.push(outcome);
    } else {
      groups.set(id, [outcome]);
    }
  }
  return groups;
}

/** Oldest and newest observation of the entity's own evidence. */
function evidenceTimes(
  outcomes: readonly ControlOutcome[],
): Pick<Scorecard, 'oldestEvidenceAt' | 'newestEvidenceAt'> {
  let oldest = Infinity;
  let newest = -Infinity;
  for (const outcome of outcomes) {
    oldest = Math.min(oldest, outcome.oldest ?? Infinity);
    newest = Math.max(newest, outcome.newest ?? -Infinity);
  }
  return {
    oldestEvidenceAt: toIsoTime(oldest),
    newestEvidenceAt: toIsoTime(newest),
  };
}
