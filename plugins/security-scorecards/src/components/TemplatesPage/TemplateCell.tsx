import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TemplateRow } from '../../lib/templateRows';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './TemplatesPage.module.css';

/** A template with one of its versions. */
export function TemplateCell(props: { row: TemplateRow }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { isNewest, moreVersions, template, version } = props.row;
  return (
    <span className={classes.stack}>
      <strong>{template}</strong>
      <span className={classes.fact}>
        {version === undefined
          ? t('templates.noVersion')
          : t('templates.version', { version })}
      </span>
      {isNewest && version !== undefined && (
        <span className={`${classes.fact} ${classes.newest}`}>
          {t('templates.newest')}
        </span>
      )}
      {moreVersions > 0 && (
        <span className={classes.fact}>
          {t('templates.moreVersions', { count: moreVersions })}
        </span>
      )}
    </span>
  );
}
