import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  UnattributedGrouping,
  UnattributedList,
} from 'backstage-plugin-security-scorecards-common';
import type { Cursors } from '../../hooks/useCursors';
import { securityScorecardsTranslationRef } from '../../translation';
import { Pager } from '../Pager/Pager';
import { Section } from '../Section/Section';
import { GROUPINGS } from './groupings';
import { GroupItem } from './GroupItem';
import classes from './UnattributedGroups.module.css';

/** What nobody owns in groups, a page at a time. */
export function UnattributedGroups(props: {
  list: UnattributedList;
  cursors: Cursors;
  isBusy: boolean;
  onGroupingChange: (groupBy: UnattributedGrouping) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { list, cursors } = props;
  return (
    <Section
      title={t('unattributed.groups')}
      description={t('unattributed.groupsDescription')}
      actions={
        <ToggleButtonGroup
          aria-label={t('unattributed.by')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[list.groupBy]}
          onSelectionChange={keys =>
            props.onGroupingChange(
              GROUPINGS.find(item => keys.has(item)) ?? list.groupBy,
            )
          }
        >
          {GROUPINGS.map(item => (
            <ToggleButton key={item} id={item} size="small">
              {t(`unattributed.grouping.${item}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <div aria-busy={props.isBusy}>
        {list.items.length === 0 ? (
          <p className={classes.empty}>{t('unattributed.empty')}</p>
        ) : (
          <ul className={classes.list}>
            {list.items.map((group, index) => (
              <GroupItem
                key={`${list.groupBy} ${group.key}`}
                group={group}
                groupBy={list.groupBy}
                isOpenAtFirst={index === 0 && cursors.page === 0}
              />
            ))}
          </ul>
        )}
        <Pager
          cursors={cursors}
          nextCursor={list.pageInfo.nextCursor}
          label={t('unattributed.total', { count: list.totalItems })}
        />
      </div>
    </Section>
  );
}
