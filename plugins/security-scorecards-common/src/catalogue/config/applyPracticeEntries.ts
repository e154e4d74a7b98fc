import type { PracticeData } from '../CatalogueData';
import type { Problems } from '../Problems';
import { attestationSchema } from '../schema';
import type { PracticeEntry } from './catalogueConfigSchema';
import { removePractice, type CatalogueDraft } from './CatalogueDraft';

/** Adds and changes practices. Switching off comes last, see {@link switchOffPractices}. @internal */
export function applyPracticeEntries(
  draft: CatalogueDraft,
  entries: readonly PracticeEntry[],
  problems: Problems,
): void {
  entries.forEach((entry, index) => {
    const existing = draft.practices.get(entry.id);
    const at = ['practices', index];
    if (entry.domain && existing) {
      problems.add({
        path: [...at, 'id'],
        value: entry.id,
        problem: 'is in the catalogue already',
        mend: 'Remove `domain` to change that practice, or choose another id to add one',
      });
    } else if (entry.domain) {
      addPractice(draft, { ...entry, domain: entry.domain }, at, problems);
    } else if (existing) {
      changePractice(draft, existing, entry, at, problems);
    } else {
      problems.add({
        path: [...at, 'id'],
        value: entry.id,
        problem: 'is not a practice of the catalogue',
        mend: 'Correct the id, or give `domain`, `title`, `summary` and `why` to add a practice',
      });
    }
  });
}

/** Takes out the practices that are switched off, with their controls. @internal */
export function switchOffPractices(
  draft: CatalogueDraft,
  entries: readonly PracticeEntry[],
): void {
  for (const entry of entries) {
    if (entry.enabled === false) {
      removePractice(draft, entry.id);
    }
  }
}

function addPractice(
  draft: CatalogueDraft,
  entry: PracticeEntry & { domain: PracticeData['domain'] },
  at: readonly PropertyKey[],
  problems: Problems,
): void {
  const { title, summary, why } = entry;
  for (const [key, value] of Object.entries({ title, summary, why })) {
    if (value === undefined) {
      problems.add({
        path: [...at, key],
        value,
        problem: `is given for the new practice '${entry.id}'`,
        mend: `Write the ${key}, or remove \`domain\` if you meant to change a practice`,
      });
    }
  }
  const attestation = entry.attestation
    ? completeAttestation(entry.attestation, at, problems)
    : undefined;
  draft.practices.set(entry.id, {
    id: entry.id,
    domain: entry.domain,
    title: title ?? '',
    summary: summary ?? '',
    why: why ?? '',
    ...(entry.howToFix && { howToFix: entry.howToFix }),
    fixes: entry.fixes ?? [],
    mode: attestation ? 'mixed' : 'automated',
    ...(attestation && { attestation }),
    references: entry.references ?? [],
    seedBullets: [],
    wellArchitected: entry.wellArchitected ?? [],
  });
}

function changePractice(
  draft: CatalogueDraft,
  existing: PracticeData,
  entry: PracticeEntry,
  at: readonly PropertyKey[],
  problems: Problems,
): void {
  const { enabled, attestation, ...texts } = entry;
  const given = Object.fromEntries(
    Object.entries(texts).filter(([, value]) => value !== undefined),
  );
  if (attestation && !existing.attestation) {
    problems.add({
      path: [...at, 'attestation'],
      value: attestation,
      problem: `cannot be set: '${entry.id}' is proved by evidence alone`,
      mend: 'Remove it, or add a practice of your own with this attestation',
    });
  }
  draft.practices.set(entry.id, {
    ...existing,
    ...given,
    ...(existing.attestation && {
      attestation: { ...existing.attestation, ...attestation },
    }),
  });
}

function completeAttestation(
  attestation: NonNullable<PracticeEntry['attestation']>,
  at: readonly PropertyKey[],
  problems: Problems,
): PracticeData['attestation'] {
  const complete = attestationSchema.safeParse({
    periodDays: 365,
    level: 'service',
    ...attestation,
  });
  if (!complete.success) {
    problems.add({
      path: [...at, 'attestation', 'question'],
      value: attestation.question,
      problem: 'is given for a new practice',
      mend: 'Write the question that a person answers',
    });
    return undefined;
  }
  return complete.data;
}
