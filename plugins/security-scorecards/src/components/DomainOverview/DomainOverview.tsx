import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DomainId,
  DomainResult,
} from 'backstage-plugin-security-scorecards-common';
import { formatScore } from '../../lib/formatScore';
import { toneOfScore } from '../../lib/scoreTone';
import { securityScorecardsTranslationRef } from '../../translation';
import { FailingCounts } from '../FailingCounts/FailingCounts';
import { RangeBar } from '../RangeBar/RangeBar';
import { Section } from '../Section/Section';
import { StatusLabel } from '../StatusLabel/StatusLabel';
import classes from './DomainOverview.module.css';

/** The ten domains at a glance. Choosing one filters the checklist by it, choosing it again shows all. */
export function DomainOverview(props: {
  domains: readonly DomainResult[];
  selected?: DomainId;
  onSelect: (domain: DomainId | undefined) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <Section title={t('domains.title')} description={t('domains.description')}>
      <ul className={classes.list}>
        {props.domains.map(domain => {
          const isSelected = domain.id === props.selected;
          const isScored = domain.score.value !== undefined;
          return (
            <li key={domain.id}>
              <button
                type="button"
                className={classes.domain}
                aria-pressed={isSelected}
                onClick={() =>
                  props.onSelect(isSelected ? undefined : domain.id)
                }
              >
                <StatusLabel status={domain.status} iconOnly size={18} />
                <span className={classes.title}>{domain.title}</span>
                <span className={classes.failing}>
                  {domain.status === 'fail' ? (
                    <FailingCounts counts={domain.failingControls} compact />
                  ) : (
                    <span className={classes.quiet}>
                      {t(`domainStatus.${domain.status}`)}
                    </span>
                  )}
                </span>
                <span className={classes.bar}>
                  <RangeBar
                    score={domain.score}
                    tone={toneOfScore(domain.score, domain.status)}
                  />
                </span>
                <span className={classes.score} aria-hidden>
                  {isScored ? formatScore(domain.score.value ?? 0) : '–'}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
