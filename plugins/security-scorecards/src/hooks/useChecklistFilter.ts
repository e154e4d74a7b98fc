import { useCallback, useMemo } from 'react';
import {
  DOMAIN_IDS,
  SEVERITIES,
  STATUSES,
} from 'backstage-plugin-security-scorecards-common';
import type { ChecklistFilter } from '../lib/ChecklistFilter';
import { useQueryParameters } from './useQueryParameters';

/** The filter of the checklist, kept in the query of the address. Values it does not know are left out. */
export function useChecklistFilter(): [
  ChecklistFilter,
  (change: Partial<ChecklistFilter>) => void,
] {
  const [parameters, change] = useQueryParameters();
  const filter = useMemo<ChecklistFilter>(() => {
    const origin = parameters.get('origin');
    return {
      statuses: known(parameters.getAll('status'), STATUSES),
      severities: known(parameters.getAll('severity'), SEVERITIES),
      domain: known(parameters.getAll('domain'), DOMAIN_IDS)[0],
      origin: origin === 'own' || origin === 'inherited' ? origin : undefined,
      text: parameters.get('q') ?? '',
    };
  }, [parameters]);

  const setFilter = useCallback(
    (values: Partial<ChecklistFilter>) => {
      const { statuses, severities, text, ...rest } = values;
      change({
        ...rest,
        ...('statuses' in values && { status: statuses }),
        ...('severities' in values && { severity: severities }),
        ...('text' in values && { q: text }),
      });
    },
    [change],
  );
  return [filter, setFilter];
}

function known<T extends string>(
  values: readonly string[],
  allowed: readonly T[],
): T[] {
  return allowed.filter(item => values.includes(item));
}
