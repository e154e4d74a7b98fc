import type { CatalogueData, PracticeData } from './CatalogueData';
import { Problems } from './Problems';
import { catalogueDataSchema } from './schema';
import { addZodIssues } from './zodProblems';

/**
 * Checks the shape of a catalogue and that everything fits together: no id, Config rule or finding type twice, every
 * referenced id there, no domain without a practice, no practice without evidence or attestation.
 *
 * @throws InputError that names the path, the value and the mend of everything that is wrong.
 * @public
 */
export function parseCatalogue(data: unknown): CatalogueData {
  const problems = new Problems('catalogue');
  const parsed = catalogueDataSchema.safeParse(data);
  if (!parsed.success) {
    addZodIssues(problems, parsed.error, data);
    problems.throwIfAny();
    throw parsed.error;
  }
  const catalogue: CatalogueData = parsed.data;
  checkDomains(catalogue, problems);
  checkPractices(catalogue, problems);
  checkControls(catalogue, problems);
  problems.throwIfAny();
  return catalogue;
}

function checkDomains(catalogue: CatalogueData, problems: Problems): void {
  const used = new Set(catalogue.practices.map(practice => practice.domain));
  const seen = new Set<string>();
  catalogue.domains.forEach(({ id }, index) => {
    const path = ['domains', index, 'id'];
    once(problems, seen, path, id, id);
    if (!used.has(id)) {
      problems.add({
        path,
        value: id,
        problem: 'has no practice',
        mend: 'Give the domain a practice or take it out',
      });
    }
  });
}

function checkPractices(catalogue: CatalogueData, problems: Problems): void {
  const domainIds = new Set(catalogue.domains.map(domain => domain.id));
  const withControls = new Set(
    catalogue.controls.map(control => control.practice),
  );
  const seen = new Set<string>();
  catalogue.practices.forEach((practice, index) => {
    once(problems, seen, ['practices', index, 'id'], practice.id, practice.id);
    if (!domainIds.has(practice.domain)) {
      problems.add({
        path: ['practices', index, 'domain'],
        value: practice.domain,
        problem: 'is not among the domains',
        mend: `Use one of ${[...domainIds].join(', ')}`,
      });
    }
    checkMode(practice, withControls.has(practice.id), index, problems);
  });
}

function checkMode(
  practice: PracticeData,
  hasControls: boolean,
  index: number,
  problems: Problems,
): void {
  const needsControls = practice.mode !== 'attested';
  if (needsControls !== hasControls) {
    problems.add({
      path: ['practices', index, 'mode'],
      value: practice.mode,
      problem: hasControls
        ? `does not fit: '${practice.id}' has controls`
        : `needs evidence, and no control names '${practice.id}'`,
      mend: hasControls
        ? 'Use the mode automated or mixed'
        : 'Add a control, or use the mode attested',
    });
  }
  const needsAttestation = practice.mode !== 'automated';
  if (needsAttestation !== (practice.attestation !== undefined)) {
    problems.add({
      path: ['practices', index, 'attestation'],
      value: practice.attestation,
      problem: `does not fit the mode ${practice.mode}`,
      mend: needsAttestation
        ? 'Give question, periodDays and level'
        : 'Remove it, or use the mode mixed',
    });
  }
}

function checkControls(catalogue: CatalogueData, problems: Problems): void {
  const practiceIds = new Set(catalogue.practices.map(({ id }) => id));
  const ids = new Set<string>();
  const ruleIds = new Set<string>();
  const generators = new Set<string>();
  catalogue.controls.forEach((control, index) => {
    const at = ['controls', index];
    once(problems, ids, [...at, 'id'], control.id, control.id.toLowerCase());
    if (!practiceIds.has(control.practice)) {
      problems.add({
        path: [...at, 'practice'],
        value: control.practice,
        problem: 'is not among the practices',
        mend: 'Correct the id or add the practice',
      });
    }
    if (control.source === 'security-hub') {
      control.configRules.forEach(rule => ruleIds.add(rule));
    }
    if (control.generatorId !== undefined) {
      const { generatorId } = control;
      const path = [...at, 'generatorId'];
      once(problems, generators, path, generatorId, generatorId);
    }
  });
  catalogue.controls.forEach((control, index) => {
    if (control.source === 'config' && ruleIds.has(control.id)) {
      problems.add({
        path: ['controls', index, 'id'],
        value: control.id,
        problem: 'stands behind a Security Hub control already',
        mend: 'Remove it: the same check counts once',
      });
    }
  });
}

function once(
  problems: Problems,
  seen: Set<string>,
  path: readonly PropertyKey[],
  value: string,
  key: string,
): void {
  if (seen.has(key)) {
    problems.add({
      path,
      value,
      problem: 'stands here twice',
      mend: 'Remove or rename one of the two',
    });
  }
  seen.add(key);
}
