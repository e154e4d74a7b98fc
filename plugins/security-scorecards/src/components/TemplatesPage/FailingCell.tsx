import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TemplateRow } from '../../lib/templateRows';
import { securityScorecardsTranslationRef } from '../../translation';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import classes from './TemplatesPage.module.css';

/** The controls that fail in most services of a version. That none fails is said only where something is known. */
export function FailingCell(props: { row: TemplateRow }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entities, failing, meanScore } = props.row;
  if (failing.length === 0) {
    return (
      <span className={classes.fact}>
        {t(
          meanScore === undefined
            ? 'templates.notKnown'
            : 'templates.nothingFails',
        )}
      </span>
    );
  }
  return (
    <ul className={classes.failing} aria-label={t('templates.failing')}>
      {failing.map(item => (
        <li key={item.control} className={classes.control} title={item.title}>
          <SeverityLabel severity={item.severity} />
          <span>
            <strong>{item.control}</strong>{' '}
            {t('templates.failsIn', {
              count: item.entities,
              all: String(entities),
            })}
          </span>
          <span className={classes.fact}>{item.title}</span>
        </li>
      ))}
    </ul>
  );
}
