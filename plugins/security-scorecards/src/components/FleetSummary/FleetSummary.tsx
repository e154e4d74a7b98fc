import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { useFleet } from '../../hooks/useFleet';
import { servicesOf, type RankingFilter } from '../../lib/rankingFilter';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { Section } from '../Section/Section';
import { GradeBar } from './GradeBar';
import { GradeCounts } from './GradeCounts';
import classes from './FleetSummary.module.css';

/** All services that match as one: grades, and AWS's own score. */
export function FleetSummary(props: { filter: RankingFilter; text: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { data, error, reload } = useFleet(
    servicesOf(props.filter, props.text),
  );
  if (error && !data) {
    return <ErrorState error={error} onRetry={reload} />;
  }
  if (!data) {
    return (
      <div aria-busy="true">
        <Skeleton width="100%" height={212} />
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
    </Section>
  );
}
