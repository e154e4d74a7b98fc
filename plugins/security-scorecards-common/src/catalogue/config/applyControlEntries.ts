import type { EvidenceSource } from '../../api/types';
import type { Problems } from '../Problems';
import type { ControlEntry } from './catalogueConfigSchema';
import { switchOff, type CatalogueDraft } from './CatalogueDraft';

const SECURITY_HUB_ID = /^[A-Za-z0-9]+\.\d+$/;
const OWN_GENERATOR = 'security-control/';

/** Adds and changes controls. @internal */
export function applyControlEntries(
  draft: CatalogueDraft,
  entries: readonly ControlEntry[],
  problems: Problems,
): void {
  entries.forEach((entry, index) => {
    const existing = draft.controls.get(entry.id.toLowerCase());
    const at = ['controls', index];
    if (entry.practice && existing) {
      problems.add({
        path: [...at, 'id'],
        value: entry.id,
        problem: `is in the catalogue already, under '${existing.practice}'`,
        mend: 'Remove `practice` to change that control, or choose another id to add one',
      });
    } else if (entry.practice) {
      addControl(draft, entry, entry.practice, at, problems);
    } else if (existing) {
      changeControl(draft, entry, at, problems);
    } else {
      problems.add({
        path: [...at, 'id'],
        value: entry.id,
        problem: 'is not a control of the catalogue',
        mend: 'Correct the id, or give `practice`, `title` and `severity` to add a control',
      });
    }
  });
}

/** Takes out the controls that are switched off. @internal */
export function switchOffControls(
  draft: CatalogueDraft,
  entries: readonly ControlEntry[],
): void {
  for (const entry of entries) {
    if (entry.enabled === false) {
      switchOff(draft, entry.id);
    }
  }
}

function addControl(
  draft: CatalogueDraft,
  entry: ControlEntry,
  practice: string,
  at: readonly PropertyKey[],
  problems: Problems,
): void {
  const { id, title, severity, source: given, enabled, ...rest } = entry;
  if (!draft.practices.has(practice)) {
    problems.add({
      path: [...at, 'practice'],
      value: practice,
      problem: 'is not a practice of the catalogue',
      mend: 'Correct the id, or add the practice under `practices`',
    });
  }
  for (const [key, value] of Object.entries({ title, severity })) {
    if (value === undefined) {
      problems.add({
        path: [...at, key],
        value,
        problem: `is given for the new control '${id}'`,
        mend: `Give the ${key}, or remove \`practice\` if you meant to change a control`,
      });
    }
  }
  const source = sourceOf(draft, entry, at, problems);
  if (!title || !severity || !source) {
    return;
  }
  draft.controls.set(id.toLowerCase(), {
    ...rest,
    id,
    source,
    practice,
    title,
    severity,
    resourceTypes: entry.resourceTypes ?? [],
    accountLevel: entry.accountLevel ?? false,
    configRules: [],
    standards: [],
  });
}

function sourceOf(
  draft: CatalogueDraft,
  entry: ControlEntry,
  at: readonly PropertyKey[],
  problems: Problems,
): EvidenceSource | undefined {
  const { id, source, generatorId } = entry;
  if (source && generatorId !== undefined) {
    problems.add({
      path: [...at, 'generatorId'],
      value: generatorId,
      problem: 'and a Config rule cannot both be evidence of one control',
      mend: 'Remove `source` or `generatorId`',
    });
    return undefined;
  }
  if (source) {
    const taken = controlOfRule(draft, id);
    if (taken) {
      problems.add({
        path: [...at, 'id'],
        value: id,
        problem: `counts already, as '${taken}'`,
        mend: `Remove this entry, or change the control '${taken}'`,
      });
    }
    return source;
  }
  if (generatorId !== undefined) {
    checkGenerator(draft, generatorId, at, problems);
    return 'security-hub';
  }
  if (SECURITY_HUB_ID.test(id)) {
    return 'security-hub';
  }
  problems.add({
    path: at,
    value: id,
    problem: 'has no evidence',
    mend: 'Say `source: config` when the id is the name of a Config rule, give `generatorId` (beginning of the GeneratorId of another product), or use the id of a Security Hub control such as S3.8',
  });
  return undefined;
}

function checkGenerator(
  draft: CatalogueDraft,
  generatorId: string,
  at: readonly PropertyKey[],
  problems: Problems,
): void {
  if (generatorId.startsWith(OWN_GENERATOR)) {
    problems.add({
      path: [...at, 'generatorId'],
      value: generatorId,
      problem: 'is one of the controls of Security Hub itself',
      mend: 'Use its id, such as S3.8, instead of `generatorId`',
    });
  }
  const taken = [...draft.controls.values()].find(
    control => control.generatorId === generatorId,
  );
  if (taken) {
    problems.add({
      path: [...at, 'generatorId'],
      value: generatorId,
      problem: `counts already, as '${taken.id}'`,
      mend: 'Give a longer prefix or remove one of the two',
    });
  }
}

function controlOfRule(
  draft: CatalogueDraft,
  rule: string,
): string | undefined {
  const key = rule.toLowerCase();
  return [...draft.controls.values()].find(control =>
    control.configRules.some(known => known.toLowerCase() === key),
  )?.id;
}

function changeControl(
  draft: CatalogueDraft,
  entry: ControlEntry,
  at: readonly PropertyKey[],
  problems: Problems,
): void {
  const existing = draft.controls.get(entry.id.toLowerCase());
  const { id, title, severity, weight, guidanceUrl, enabled, ...fixed } = entry;
  for (const [key, value] of Object.entries(fixed)) {
    if (value !== undefined) {
      problems.add({
        path: [...at, key],
        value,
        problem: `cannot be changed for '${entry.id}'`,
        mend: 'Change title, severity, weight or guidanceUrl only, or switch the control off and add another',
      });
    }
  }
  if (existing) {
    draft.controls.set(id.toLowerCase(), {
      ...existing,
      ...(title && { title }),
      ...(severity && { severity }),
      ...(weight && { weight }),
      ...(guidanceUrl && { guidanceUrl }),
    });
  }
}
