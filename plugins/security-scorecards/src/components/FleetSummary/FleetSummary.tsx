import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { useFleet } from '../../hooks/useFleet';
import {
  DEFAULT_KIND,
  toFilterParameter,
  type RankingFilter,
} from '../../lib/rankingFilter';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { Section } from '../Section/Section';
import { FleetFixes } from './FleetFixes';
import { GradeBar } from './GradeBar';
import { GradeCounts } from './GradeCounts';
import classes from './FleetSummary.module.css';

/** All services that match as one: grades, AWS's own score, and the fixes that bring most across them. */
export function FleetSummary(props: { filter: RankingFilter; text: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  // Other kinds roll services up and would count them twice.
  const filter = { ...props.filter, kind: [DEFAULT_KIND] };
  const { data, error, reload } = useFleet(
    toFilterParameter(filter, props.text),
  );
  if (error && !data) {
    return <ErrorState error={error} onRetry={reload} />;
  }
  if (!data) {
    return (
      <div aria-busy="true">
        <Skeleton width="100%" height={168} />
      </div>
    );
  }
  if (data.entities === 0) {
    return null;
  }
  return (
    <Section
      title={t('fleet.title', { count: data.entities })}
      description={t('fleet.description')}
    >
      <div className={classes.columns}>
        <div className={classes.figures}>
          <GradeCounts grades={data.grades} />
          <GradeBar grades={data.grades} />
          <p className={classes.parity}>
            <strong>
              {t('figure.parity.term')}{' '}
              {data.parity.value === undefined
                ? '–'
                : t('figure.parity.value', {
                    value: String(data.parity.value),
                  })}
            </strong>{' '}
            {t('fleet.parity', {
              passed: data.parity.passed.toLocaleString(),
              failed: data.parity.failed.toLocaleString(),
              unknown: data.parity.unknown.toLocaleString(),
            })}
          </p>
        </div>
        <FleetFixes fixes={data.fixes} />
      </div>
    </Section>
  );
}
