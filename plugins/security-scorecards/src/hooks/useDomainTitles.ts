import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DomainId } from 'backstage-plugin-security-scorecards-common';
import { messages } from '../messages';
import { securityScorecardsTranslationRef } from '../translation';
import { useCatalogue } from './useCatalogue';

/** Names of the domains where no scorecard brings them: as the catalogue has them, unless somebody translated them. */
export function useDomainTitles(): (id: DomainId) => string {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { data } = useCatalogue();
  return useCallback(
    id => {
      const text = t(`domain.${id}`);
      const isTranslated = text !== messages.domain[id];
      const title = data?.domains.find(domain => domain.id === id)?.title;
      return isTranslated || title === undefined ? text : title;
    },
    [t, data],
  );
}
