import { useMemo, type ComponentProps, type Ref } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DomainResult } from 'backstage-plugin-security-scorecards-common';
import {
  EMPTY_CHECKLIST_FILTER,
  type ChecklistFilter,
} from '../../lib/ChecklistFilter';
import { filterChecklist } from '../../lib/filterChecklist';
import { isFilterActive } from '../../lib/isFilterActive';
import { securityScorecardsTranslationRef } from '../../translation';
import { Section } from '../Section/Section';
import { ChecklistFilters } from './ChecklistFilters';
import { DomainChecklist } from './DomainChecklist';
import classes from './Checklist.module.css';

/** Every practice by domain, with its controls; the filter says which of them show. */
export function Checklist(props: {
  domains: readonly DomainResult[];
  filter: ChecklistFilter;
  onFilterChange: (change: Partial<ChecklistFilter>) => void;
  onOpen: (practice: string, control?: string) => void;
  controlAction?: ComponentProps<typeof DomainChecklist>['controlAction'];
  headingRef?: Ref<HTMLDivElement>;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { domains, filter, onFilterChange } = props;
  const shown = useMemo(
    () => filterChecklist(domains, filter),
    [domains, filter],
  );
  const isFiltered = isFilterActive(filter);
  const count = countPractices(shown);
  const reset = () =>
    onFilterChange({
      ...EMPTY_CHECKLIST_FILTER,
      domain: undefined,
      origin: undefined,
    });

  return (
    <div ref={props.headingRef}>
      <Section
        title={t('checklist.title')}
        actions={
          isFiltered && (
            <Button size="small" variant="tertiary" onPress={reset}>
              {t('checklist.reset')}
            </Button>
          )
        }
      >
        <ChecklistFilters
          filter={filter}
          domains={domains}
          onChange={onFilterChange}
        />
        <p className={classes.count} role="status">
          {t('checklist.count', {
            count,
            total: String(countPractices(domains)),
          })}
        </p>
        {shown.length === 0 ? (
          <p className={classes.empty}>{t('checklist.empty')}</p>
        ) : (
          shown.map(domain => (
            <DomainChecklist
              key={domain.id}
              domain={domain}
              isExpanded={isFiltered}
              onOpen={props.onOpen}
              controlAction={props.controlAction}
            />
          ))
        )}
      </Section>
    </div>
  );
}

function countPractices(domains: readonly DomainResult[]): number {
  return domains.reduce((sum, domain) => sum + domain.practices.length, 0);
}
