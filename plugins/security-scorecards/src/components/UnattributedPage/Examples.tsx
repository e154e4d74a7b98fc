import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { UnattributedGroup } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { AccountName } from '../AccountName/AccountName';
import classes from './Examples.module.css';

/** Some resources of a group with their tags, so that a reader recognises whose they are. */
export function Examples(props: { examples: UnattributedGroup['examples'] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <div>
      <h4 className={classes.heading}>{t('unattributed.examples')}</h4>
      <ul className={classes.list}>
        {props.examples.map(example => (
          <li
            key={`${example.resource} ${example.account} ${example.region}`}
            className={classes.item}
          >
            <span title={example.resource}>
              {example.resourceName ?? example.resource}
            </span>
            <span className={classes.facts}>
              <span>{example.resourceType}</span>
              <AccountName id={example.account} name={example.accountName} />
              <span>{example.region}</span>
              <span>
                {tagsOf(example)
                  ? t('unattributed.tags', { tags: tagsOf(example) })
                  : t('unattributed.noTags')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function tagsOf(example: UnattributedGroup['examples'][number]): string {
  return Object.entries(example.tags ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}
