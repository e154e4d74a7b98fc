import type { Problems } from '../Problems';
import type { PracticeEntry } from './catalogueConfigSchema';
import type { CatalogueDraft } from './CatalogueDraft';

/**
 * Makes the mode of every practice fit the controls that are left, drops practices without evidence, and refuses a
 * domain that would be empty by accident.
 * @internal
 */
export function fitPractices(
  draft: CatalogueDraft,
  options: {
    practices: readonly PracticeEntry[];
    /** Ids of practices that the configuration added. */
    added: ReadonlySet<string>;
    problems: Problems;
  },
): void {
  const { practices: entries, added, problems } = options;
  const withControls = new Set(
    [...draft.controls.values()].map(control => control.practice),
  );
  for (const practice of [...draft.practices.values()]) {
    const hasControls = withControls.has(practice.id);
    if (practice.attestation) {
      draft.practices.set(practice.id, {
        ...practice,
        mode: hasControls ? 'mixed' : 'attested',
      });
    } else if (!hasControls && added.has(practice.id)) {
      problems.add({
        path: [
          'practices',
          entries.findIndex(entry => entry.id === practice.id),
          'id',
        ],
        value: practice.id,
        problem: 'has neither controls nor an attestation',
        mend: 'Add a control under `controls` that names this practice, or an `attestation`',
      });
    } else if (!hasControls) {
      draft.practices.delete(practice.id);
    }
  }
  const filled = new Set(
    [...draft.practices.values()].map(practice => practice.domain),
  );
  for (const { id } of draft.domains.values()) {
    if (!filled.has(id)) {
      problems.add({
        path: ['domains'],
        value: id,
        problem: 'would have no practice left',
        mend: `Keep a practice of it, or switch it off with { id: ${id}, enabled: false }`,
      });
    }
  }
}
