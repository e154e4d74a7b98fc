import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FailingControl } from '../../lib/failingControls';
import { securityScorecardsTranslationRef } from '../../translation';
import { ExternalLink } from '../ExternalLink/ExternalLink';
import classes from './ControlFixes.module.css';

/** What has to hold for each control that fails, with AWS's own guidance for it. */
export function ControlFixes(props: { controls: readonly FailingControl[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  if (props.controls.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label={t('drawer.failingControl')}>
      {props.controls.map(({ guidanceUrl, id, title }) => (
        <li key={id}>
          <span>
            <code>{id}</code> <strong>{title}</strong>
          </span>
          {guidanceUrl && (
            <ExternalLink href={guidanceUrl}>
              {t('drawer.guidance', { control: id })}
            </ExternalLink>
          )}
        </li>
      ))}
    </ul>
  );
}
