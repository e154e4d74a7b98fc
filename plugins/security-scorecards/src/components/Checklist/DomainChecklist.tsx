import { useEffect, useState, type ComponentProps } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowDownSLine } from '@remixicon/react';
import type { DomainResult } from 'backstage-plugin-security-scorecards-common';
import { formatScore } from '../../lib/formatScore';
import { sortPractices } from '../../lib/sortPractices';
import { securityScorecardsTranslationRef } from '../../translation';
import { FailingCounts } from '../FailingCounts/FailingCounts';
import { StatusLabel } from '../StatusLabel/StatusLabel';
import { PracticeRow } from './PracticeRow';
import classes from './DomainChecklist.module.css';

/** One domain of the checklist: its heading folds its practices away. A failing domain starts open. */
export function DomainChecklist(props: {
  domain: DomainResult;
  isExpanded: boolean;
  onOpen: (practice: string, control?: string) => void;
  controlAction?: ComponentProps<typeof PracticeRow>['controlAction'];
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { domain, isExpanded } = props;
  const [isOpen, setOpen] = useState(isExpanded || domain.status === 'fail');
  const panelId = `ssc-domain-${domain.id}`;

  useEffect(() => {
    if (isExpanded) {
      setOpen(true);
    }
  }, [isExpanded]);

  return (
    <div className={classes.root}>
      <h3 className={classes.heading}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => setOpen(!isOpen)}
        >
          <RiArrowDownSLine
            size={20}
            aria-hidden
            className={classes.chevron}
            data-open={isOpen}
          />
          <span className={classes.title}>{domain.title}</span>
          {domain.status === 'fail' ? (
            <FailingCounts counts={domain.failingControls} compact />
          ) : (
            <StatusLabel status={domain.status} />
          )}
          <span className={classes.score}>
            {domain.score.value === undefined
              ? t('domains.noScore')
              : t('domains.score', {
                  value: formatScore(domain.score.value),
                  low: formatScore(domain.score.low),
                  high: formatScore(domain.score.high),
                })}
          </span>
        </button>
      </h3>
      <div id={panelId} hidden={!isOpen}>
        {isOpen && (
          <ul className={classes.practices}>
            {sortPractices(domain.practices).map(practice => (
              <PracticeRow
                key={practice.id}
                practice={practice}
                onOpen={props.onOpen}
                controlAction={props.controlAction}
              />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
