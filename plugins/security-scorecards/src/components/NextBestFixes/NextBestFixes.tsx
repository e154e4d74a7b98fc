import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowRightSLine } from '@remixicon/react';
import type { NextBestFix } from 'backstage-plugin-security-scorecards-common';
import { formatGain } from '../../lib/formatGain';
import { securityScorecardsTranslationRef } from '../../translation';
import { Section } from '../Section/Section';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import classes from './NextBestFixes.module.css';

/** How many fixes are worth a reader's first minute. */
const SHOWN = 5;

/** What to do first: the actions that gain most, each opening its practice. */
export function NextBestFixes(props: {
  fixes: readonly NextBestFix[];
  onOpen: (practice: string, control?: string) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const shown = props.fixes.slice(0, SHOWN);
  return (
    <Section title={t('fixes.title')} description={t('fixes.description')}>
      {shown.length === 0 ? (
        <p className={classes.empty}>{t('fixes.empty')}</p>
      ) : (
        <ol className={classes.list}>
          {shown.map((fix, index) => (
            <li key={fix.controls.join(' ')}>
              <button
                type="button"
                className={classes.fix}
                onClick={() => props.onOpen(fix.practice, fix.controls[0])}
              >
                <span className={classes.rank} aria-hidden>
                  {index + 1}
                </span>
                <span className={classes.text}>
                  <span className={classes.title}>{fix.title}</span>
                  <span className={classes.facts}>
                    <SeverityLabel severity={fix.severity} />
                    <span className={classes.controls}>
                      {fix.controls.join(', ')}
                    </span>
                    <span>
                      {t('fixes.resources', { count: fix.resources })}
                    </span>
                  </span>
                </span>
                <span className={classes.gain}>
                  <strong>
                    {t('fixes.gain', { gain: formatGain(fix.scoreGain) })}
                  </strong>
                  <span>
                    {t('fixes.risk', { risk: formatGain(fix.riskRemoved) })}
                  </span>
                </span>
                <RiArrowRightSLine size={20} aria-hidden />
              </button>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
