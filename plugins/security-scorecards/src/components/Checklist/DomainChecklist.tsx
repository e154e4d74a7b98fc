import { useEffect, useState, type ComponentProps } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DomainResult } from 'backstage-plugin-security-scorecards-common';
import { formatScore } from '../../lib/formatScore';
import { sortPractices } from '../../lib/sortPractices';
import { securityScorecardsTranslationRef } from '../../translation';
import { FailingCounts } from '../FailingCounts/FailingCounts';
import { Fold } from '../Fold/Fold';
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

  useEffect(() => {
    if (isExpanded) {
      setOpen(true);
    }
  }, [isExpanded]);

  return (
    <div className={classes.root}>
      <Fold
        classes={classes}
        isOpen={isOpen}
        onOpenChange={setOpen}
        heading={
          <>
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
          </>
        }
      >
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
      </Fold>
    </div>
  );
}
