import type { Problems } from '../Problems';
import type { DomainEntry } from './catalogueConfigSchema';
import { removePractice, type CatalogueDraft } from './CatalogueDraft';

/** Changes the texts of domains. @internal */
export function applyDomainEntries(
  draft: CatalogueDraft,
  entries: readonly DomainEntry[],
  problems: Problems,
): void {
  entries.forEach((entry, index) => {
    const existing = draft.domains.get(entry.id);
    if (!existing) {
      problems.add({
        path: ['domains', index, 'id'],
        value: entry.id,
        problem: 'is not a domain of the catalogue',
        mend: `Use one of ${[...draft.domains.keys()].join(', ')}`,
      });
      return;
    }
    draft.domains.set(entry.id, {
      ...existing,
      ...(entry.title && { title: entry.title }),
      ...(entry.question && { question: entry.question }),
    });
  });
}

/** Takes out the domains that are switched off, with all that is in them. @internal */
export function switchOffDomains(
  draft: CatalogueDraft,
  entries: readonly DomainEntry[],
): void {
  for (const entry of entries) {
    if (entry.enabled === false) {
      draft.domains.delete(entry.id);
      for (const practice of [...draft.practices.values()]) {
        if (practice.domain === entry.id) {
          removePractice(draft, practice.id);
        }
      }
    }
  }
}
