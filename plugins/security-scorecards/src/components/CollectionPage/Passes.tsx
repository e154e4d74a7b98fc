import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatDuration } from '../../lib/formatDuration';
import type { TargetPass } from '../../lib/groupTargets';
import { securityScorecardsTranslationRef } from '../../translation';
import { Disclosure } from '../Disclosure/Disclosure';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import { SourceProblem } from '../SourceProblem/SourceProblem';
import { SourceStatusLabel } from '../SourceStatusLabel/SourceStatusLabel';
import classes from './Passes.module.css';

/** The ways in which a target is read, each with its outcome; the region stands with them where there are several. */
export function Passes(props: {
  passes: readonly TargetPass[];
  withRegions: boolean;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { passes, withRegions } = props;
  if (passes.length === 0) {
    return null;
  }
  return (
    <Disclosure summary={t('passes.title', { count: passes.length })}>
      <ul className={classes.list}>
        {passes.map(pass => (
          <li key={`${pass.region} ${pass.id}`} className={classes.pass}>
            <span className={classes.facts}>
              <strong>{pass.title}</strong>
              <span>{t(`passes.kind.${pass.kind}`)}</span>
              {withRegions && <span>{pass.region}</span>}
              <SourceStatusLabel status={pass.status} />
              {pass.underWay && <span>{t('passes.underWay')}</span>}
              {pass.lastSuccessAt && (
                <span>
                  {t('passes.lastSuccess')}{' '}
                  <RelativeTime at={pass.lastSuccessAt} />
                </span>
              )}
              {pass.durationSeconds !== undefined && (
                <span>
                  {t('passes.took', {
                    time: formatDuration(pass.durationSeconds),
                  })}
                </span>
              )}
            </span>
            {pass.status !== 'succeeded' && (pass.mend || pass.message) && (
              <SourceProblem
                mend={pass.mend}
                messages={pass.message ? [pass.message] : []}
              />
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
