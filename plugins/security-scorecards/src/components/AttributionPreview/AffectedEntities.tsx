import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { PreviewedEntity } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './PreviewedList.module.css';

/** Whom resources would be taken from, shared with, or left to. */
export function AffectedEntities(props: {
  entities: readonly PreviewedEntity[];
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  if (props.entities.length === 0) {
    return null;
  }
  return (
    <div>
      <h5 className={classes.heading}>{t('preview.others')}</h5>
      <ul className={classes.list}>
        {props.entities.map(({ effect, entityRef, hidden, resources }) => (
          <li key={`${effect} ${entityRef}`}>
            {entityRef ? (
              <EntityRefLink entityRef={entityRef} hideIcon />
            ) : (
              t('preview.hidden', { count: hidden ?? 1 })
            )}{' '}
            {t(`preview.effect.${effect}`, { count: resources })}
          </li>
        ))}
      </ul>
    </div>
  );
}
