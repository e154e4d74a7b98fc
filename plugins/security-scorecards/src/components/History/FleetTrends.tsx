import { Skeleton } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNow } from '../../hooks/clock';
import { useFleetHistory } from '../../hooks/useFleetHistory';
import { attributedShare } from '../../lib/attributedShare';
import { formatScore } from '../../lib/formatScore';
import { historyRange } from '../../lib/historyRange';
import { securityScorecardsTranslationRef } from '../../translation';
import { Section } from '../Section/Section';
import { FleetTrend } from './FleetTrend';
import classes from './FleetTrends.module.css';

const DAYS = '90';

/** How all services that the reader may see developed: score, risk, and how much of the evidence has an owner. Left out where no history may be read. */
export function FleetTrends() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const now = useNow();
  const { data, error } = useFleetHistory(historyRange({ days: DAYS }, now));
  if (error && !data) {
    return null;
  }
  const points = data?.points ?? [];
  const hasShares = points.some(({ shares }) => shares);
  return (
    <Section
      title={t('fleetTrends.title')}
      description={t('fleetTrends.description', { days: DAYS })}
    >
      {!data && <Skeleton width="100%" height={124} />}
      {data && points.length < 2 && (
        <p className={classes.empty}>{t('fleetTrends.empty')}</p>
      )}
      {points.length > 1 && (
        <div className={classes.root}>
          <FleetTrend
            title={t('fleetTrends.score')}
            points={points.map(({ date, meanScore }) => ({
              date,
              value: meanScore,
            }))}
            max={100}
            format={formatScore}
          />
          <FleetTrend
            title={t('fleetTrends.risk')}
            points={points.map(({ date, risk }) => ({ date, value: risk }))}
            format={value => Math.round(value).toLocaleString()}
          />
          {hasShares && (
            <FleetTrend
              title={t('fleetTrends.attributed')}
              points={points.map(({ date, shares }) => ({
                date,
                value: shares && attributedShare(shares),
              }))}
              max={100}
              format={value => `${Math.floor(value + 1e-9)} %`}
            />
          )}
        </div>
      )}
    </Section>
  );
}
