import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { AttributedResource } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { AccountName } from '../AccountName/AccountName';
import classes from './Attribution.module.css';

/** One page of the resources, each with the rule that claimed it and who else owns it. */
export function AttributedResources(props: {
  resources: readonly AttributedResource[];
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <>
      <h3 className={classes.heading}>{t('evidence.title')}</h3>
      <ul className={classes.list}>
        {props.resources.map(item => (
          <li
            key={`${item.resource} ${item.account} ${item.region}`}
            className={classes.resource}
          >
            <strong title={item.resource}>
              {item.resourceName ?? item.resource}
            </strong>
            <span className={classes.facts}>
              <span>{item.resourceType}</span>
              <AccountName id={item.account} name={item.accountName} />
              <span>{item.region}</span>
              <span>
                {t(`attribution.rule.${item.rule}`)}: {item.detail}
              </span>
            </span>
            <CoOwners resource={item} />
          </li>
        ))}
      </ul>
    </>
  );
}

function CoOwners(props: { resource: AttributedResource }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entityRefs, hidden } = props.resource.coOwners;
  if (entityRefs.length === 0 && hidden === 0) {
    return null;
  }
  return (
    <span className={classes.facts}>
      <span>{t('attribution.coOwners')}</span>
      {entityRefs.map(entityRef => (
        <EntityRefLink key={entityRef} entityRef={entityRef} hideIcon />
      ))}
      {hidden > 0 && (
        <span>{t('attribution.hiddenCoOwners', { count: hidden })}</span>
      )}
    </span>
  );
}
