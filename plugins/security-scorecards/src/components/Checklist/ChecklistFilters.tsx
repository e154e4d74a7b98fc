import { SearchField, Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SEVERITIES,
  STATUSES,
  type DomainResult,
} from 'backstage-plugin-security-scorecards-common';
import type { ChecklistFilter } from '../../lib/ChecklistFilter';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './ChecklistFilters.module.css';

/** Stands for "no condition" in selects that take one value. */
const ANY = 'any';

/** The controls of the checklist's filter. */
export function ChecklistFilters(props: {
  filter: ChecklistFilter;
  domains: readonly DomainResult[];
  onChange: (change: Partial<ChecklistFilter>) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { filter, onChange } = props;
  return (
    <div className={classes.root} role="search" aria-label={t('filter.label')}>
      <SearchField
        className={classes.search}
        size="small"
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        value={filter.text}
        onChange={text => onChange({ text })}
      />
      <Select
        aria-label={t('filter.status')}
        placeholder={t('filter.anyStatus')}
        selectionMode="multiple"
        options={STATUSES.map(id => ({ id, label: t(`status.${id}`) }))}
        value={[...filter.statuses]}
        onChange={keys =>
          onChange({ statuses: STATUSES.filter(id => keys.includes(id)) })
        }
      />
      <Select
        aria-label={t('filter.severity')}
        placeholder={t('filter.anySeverity')}
        selectionMode="multiple"
        options={SEVERITIES.map(id => ({ id, label: t(`severity.${id}`) }))}
        value={[...filter.severities]}
        onChange={keys =>
          onChange({ severities: SEVERITIES.filter(id => keys.includes(id)) })
        }
      />
      <Select
        aria-label={t('filter.domain')}
        options={[
          { id: ANY, label: t('filter.anyDomain') },
          ...props.domains.map(({ id, title }) => ({ id, label: title })),
        ]}
        value={filter.domain ?? ANY}
        onChange={key =>
          onChange({
            domain: props.domains.find(domain => domain.id === key)?.id,
          })
        }
      />
      <Select
        aria-label={t('filter.origin')}
        options={[
          { id: ANY, label: t('filter.anyOrigin') },
          { id: 'own', label: t('filter.own') },
          { id: 'inherited', label: t('filter.inherited') },
        ]}
        value={filter.origin ?? ANY}
        onChange={key =>
          onChange({
            origin: key === 'own' || key === 'inherited' ? key : undefined,
          })
        }
      />
    </div>
  );
}
