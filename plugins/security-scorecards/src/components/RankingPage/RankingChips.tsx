import { parseEntityRef } from '@backstage/catalog-model';
import { Button } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RankingQuery } from '../../hooks/useRankingQuery';
import type { RankingFilterKey } from '../../lib/rankingFilter';
import { NO_VERSION } from '../../lib/templateQuery';
import { securityScorecardsTranslationRef } from '../../translation';

interface Chip {
  key: RankingFilterKey;
  value: string;
  label: string;
  remove: string;
}

/** Conditions that other pages lead here with and that have no control of their own; each can be taken away. */
export function RankingChips(props: {
  filter: RankingQuery['filter'];
  setFilter: RankingQuery['setFilter'];
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { filter, setFilter } = props;
  const chips: Chip[] = [
    ...(filter.partOf ?? []).map((value): Chip => {
      const { name } = parseEntityRef(value, {
        defaultKind: 'domain',
        defaultNamespace: 'default',
      });
      return {
        key: 'partOf',
        value,
        label: t('ranking.partOf', { name }),
        remove: t('ranking.removePartOf', { name }),
      };
    }),
    ...(filter.template ?? []).map(
      (name): Chip => ({
        key: 'template',
        value: name,
        label: t('templates.onlyTemplate', { name }),
        remove: t('templates.removeTemplate', { name }),
      }),
    ),
    ...(filter.templateVersion ?? []).map(
      (name): Chip => ({
        key: 'templateVersion',
        value: name,
        label:
          name === NO_VERSION
            ? t('templates.onlyNoVersion')
            : t('templates.onlyVersion', { name }),
        remove:
          name === NO_VERSION
            ? t('templates.removeNoVersion')
            : t('templates.removeVersion', { name }),
      }),
    ),
  ];
  return (
    <>
      {chips.map(({ key, value, label, remove }) => (
        <Button
          key={`${key} ${value}`}
          variant="secondary"
          size="small"
          iconEnd={<RiCloseLine />}
          // Who speaks to the browser says what is to be seen, so the name has it.
          aria-label={`${label}, ${remove}`}
          onPress={() =>
            setFilter(
              key,
              (filter[key] ?? []).filter(item => item !== value),
            )
          }
        >
          {label}
        </Button>
      ))}
    </>
  );
}
