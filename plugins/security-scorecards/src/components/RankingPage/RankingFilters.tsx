import { Button } from '@backstage/ui';
import {
  useAnalytics,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { DOMAIN_IDS } from 'backstage-plugin-security-scorecards-common';
import { SCORED_KINDS } from '../../extensions/entityFilter';
import { useDomainTitles } from '../../hooks/useDomainTitles';
import { useEntityFacets } from '../../hooks/useEntityFacets';
import type { RankingQuery } from '../../hooks/useRankingQuery';
import { GRADES } from '../../lib/grades';
import { ANY_KIND } from '../../lib/rankingFilter';
import { securityScorecardsTranslationRef } from '../../translation';
import { DebouncedSearch } from '../DebouncedSearch/DebouncedSearch';
import { FilterSelect } from './FilterSelect';
import { RankingChips } from './RankingChips';
import classes from './RankingFilters.module.css';

/** The controls of the ranking's filter. */
export function RankingFilters(props: { query: RankingQuery }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { filter, text, isFiltered, setText, reset } = props.query;
  const analytics = useAnalytics();
  const setFilter: RankingQuery['setFilter'] = (key, values) => {
    props.query.setFilter(key, values);
    analytics.captureEvent('filter-ranking', key, {
      attributes: { values: values.join(',') },
    });
  };
  const facets = useEntityFacets();
  const domainTitle = useDomainTitles();
  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('ranking.filterLabel')}
    >
      <DebouncedSearch
        label={t('ranking.search')}
        className={classes.search}
        size="small"
        value={text}
        onChange={setText}
      />
      <FilterSelect
        label={t('ranking.kind')}
        placeholder={t('kind.all')}
        options={[...SCORED_KINDS, ANY_KIND].map(id => ({
          id,
          label: t(`kind.${id}`),
        }))}
        value={filter.kind}
        onChange={values => setFilter('kind', values)}
      />
      <FilterSelect
        label={t('ranking.owner')}
        placeholder={t('ranking.anyOwner')}
        options={facets.owners}
        value={filter.owner}
        onChange={values => setFilter('owner', values)}
        isSearchable
      />
      <FilterSelect
        label={t('ranking.system')}
        placeholder={t('ranking.anySystem')}
        options={facets.systems}
        value={filter.system}
        onChange={values => setFilter('system', values)}
        isSearchable
      />
      <FilterSelect
        label={t('ranking.grade')}
        placeholder={t('ranking.anyGrade')}
        options={[
          ...GRADES.map(id => ({ id, label: t('grade.label', { grade: id }) })),
          { id: 'none', label: t('ranking.noGrade') },
        ]}
        value={filter.grade}
        onChange={values => setFilter('grade', values)}
      />
      <FilterSelect
        label={t('ranking.domain')}
        placeholder={t('ranking.anyDomain')}
        options={DOMAIN_IDS.map(id => ({ id, label: domainTitle(id) }))}
        value={filter.domain}
        onChange={values => setFilter('domain', values)}
      />
      <RankingChips filter={filter} setFilter={setFilter} />
      {isFiltered && (
        <Button variant="tertiary" size="small" onPress={reset}>
          {t('checklist.reset')}
        </Button>
      )}
    </div>
  );
}
