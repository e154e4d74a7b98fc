import { useState } from 'react';
import {
  Button,
  Skeleton,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  PracticeResult,
  Status,
} from 'backstage-plugin-security-scorecards-common';
import { useEvidencePage } from '../../hooks/useEvidencePage';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { DetailSection } from './DetailSection';
import { EvidenceItem } from './EvidenceItem';
import classes from './EvidencePanel.module.css';

const FILTERS = ['all', 'fail', 'unknown', 'waived', 'pass'] as const;
type Filter = (typeof FILTERS)[number];

/** The resources behind a practice or one of its controls, worst first, a page at a time. */
export function EvidencePanel(props: {
  entityRef: string;
  practice: PracticeResult;
  controlId?: string;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entityRef, practice, controlId } = props;
  const [filter, setFilter] = useState<Filter>(
    practice.status === 'fail' ? 'fail' : 'all',
  );
  // Cursors of the pages that lead to this one; the first page has none.
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const status: Status | undefined = filter === 'all' ? undefined : filter;
  const page = useEvidencePage({
    entityRef,
    practice: practice.id,
    control: controlId,
    status,
    cursor: cursors.at(-1),
  });
  const nextCursor = page.data?.pageInfo.nextCursor;

  return (
    <DetailSection
      title={
        controlId
          ? t('evidence.titleOfControl', { control: controlId })
          : t('evidence.title')
      }
      actions={
        <ToggleButtonGroup
          aria-label={t('evidence.filter')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={keys => {
            setFilter(FILTERS.find(item => keys.has(item)) ?? 'all');
            setCursors([]);
          }}
        >
          {FILTERS.map(item => (
            <ToggleButton key={item} id={item} size="small">
              {item === 'all' ? t('evidence.all') : t(`status.${item}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      {page.error && !page.data && (
        <ErrorState error={page.error} onRetry={page.reload} />
      )}
      {page.isPending && (
        <div aria-busy="true" className={classes.list}>
          <Skeleton height={72} width="100%" />
          <Skeleton height={72} width="100%" />
          <Skeleton height={72} width="100%" />
        </div>
      )}
      {page.data?.items.length === 0 && (
        <p className={classes.empty}>{t('evidence.empty')}</p>
      )}
      {page.data && page.data.items.length > 0 && (
        <>
          <ul className={classes.list}>
            {page.data.items.map(evidence => (
              <EvidenceItem
                key={evidence.id}
                entityRef={entityRef}
                evidence={evidence}
              />
            ))}
          </ul>
          <div className={classes.paging}>
            <span role="status">
              {t('evidence.total', { count: page.data.totalItems })}
            </span>
            {(cursors.length > 0 || nextCursor) && (
              <span className={classes.buttons}>
                <Button
                  size="small"
                  variant="secondary"
                  isDisabled={cursors.length === 0}
                  onPress={() => setCursors(cursors.slice(0, -1))}
                >
                  {t('evidence.previous')}
                </Button>
                <Button
                  size="small"
                  variant="secondary"
                  isDisabled={!nextCursor}
                  onPress={() =>
                    nextCursor && setCursors([...cursors, nextCursor])
                  }
                >
                  {t('evidence.next')}
                </Button>
              </span>
            )}
          </div>
        </>
      )}
    </DetailSection>
  );
}
