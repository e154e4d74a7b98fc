import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  UnattributedGroup,
  UnattributedGrouping,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { FailingCounts } from '../FailingCounts/FailingCounts';
import { Fold } from '../Fold/Fold';
import { Examples } from './Examples';
import { Suggestion } from './Suggestion';
import classes from './GroupItem.module.css';

/** A group of resources without an owner; opened, it tells whose they may be and names some of them. */
export function GroupItem(props: {
  group: UnattributedGroup;
  groupBy: UnattributedGrouping;
  isOpenAtFirst: boolean;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { group, groupBy } = props;
  const [isOpen, setOpen] = useState(props.isOpenAtFirst);
  const hasId = groupBy === 'account' && group.title !== group.key;
  return (
    <li className={classes.root}>
      <Fold
        classes={classes}
        isOpen={isOpen}
        onOpenChange={setOpen}
        heading={
          <>
            <span className={classes.title}>
              {hasId ? `${group.title} (${group.key})` : group.title}
            </span>
            <span className={classes.fact}>
              {t('attribution.resources', { count: group.resources })}
            </span>
            <span className={classes.failing}>
              <FailingCounts
                counts={group.failing}
                label={t('unattributed.failingLabel')}
                none={t('unattributed.nothingFails')}
                compact
              />
            </span>
            <span className={classes.fact}>
              {group.suggestions.length > 0 &&
                t('unattributed.suggestions', {
                  count: group.suggestions.length,
                })}
            </span>
          </>
        }
      >
        <div className={classes.panel}>
          {group.suggestions.length === 0 ? (
            <p className={classes.none}>{t('unattributed.noSuggestion')}</p>
          ) : (
            <ul className={classes.suggestions}>
              {group.suggestions.map(suggestion => (
                <Suggestion
                  key={`${suggestion.basis} ${suggestion.entityRef} ${suggestion.add.value}`}
                  suggestion={suggestion}
                />
              ))}
            </ul>
          )}
          <Examples examples={group.examples} />
        </div>
      </Fold>
    </li>
  );
}
