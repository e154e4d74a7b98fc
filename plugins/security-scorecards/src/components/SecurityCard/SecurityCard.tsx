import {
  AnalyticsContext,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useEntityTabHref } from '../../hooks/useEntityTabHref';
import { useScorecard } from '../../hooks/useScorecard';
import { securityScorecardsTranslationRef } from '../../translation';
import { themeClasses } from '../theme';
import { SecurityCardContent } from './SecurityCardContent';
import classes from './SecurityCard.module.css';

/** The entity's standing in a card of the overview, with a link to the tab. */
export function SecurityCard() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entity } = useEntity();
  const scorecard = useScorecard(stringifyEntityRef(entity));
  const href = useEntityTabHref(entity);
  return (
    <AnalyticsContext
      attributes={{
        pluginId: 'security-scorecards',
        extension: 'SecurityCard',
      }}
    >
      <div className={themeClasses.root}>
        <EntityInfoCard
          title={t('card.title')}
          footerActions={
            <ButtonLink href={href} variant="secondary" size="small">
              {t('card.open')}
            </ButtonLink>
          }
        >
          <div className={classes.body} aria-busy={scorecard.isPending}>
            <SecurityCardContent resource={scorecard} href={href} />
          </div>
        </EntityInfoCard>
      </div>
    </AnalyticsContext>
  );
}
