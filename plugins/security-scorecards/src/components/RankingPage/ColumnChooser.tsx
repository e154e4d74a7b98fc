import {
  Button,
  Checkbox,
  CheckboxGroup,
  DialogTrigger,
  Popover,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiLayoutColumnLine } from '@remixicon/react';
import { useRankingColumnChoice } from '../../hooks/useRankingColumnChoice';
import { RANKING_COLUMNS, USUAL_COLUMNS } from '../../lib/rankingColumns';
import { securityScorecardsTranslationRef } from '../../translation';
import { useColumnLabels } from './useColumnLabels';
import classes from './RankingTools.module.css';

/** Which columns the ranking shows. */
export function ColumnChooser() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const [chosen, choose] = useRankingColumnChoice();
  const labelOf = useColumnLabels();
  return (
    <DialogTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiLayoutColumnLine />}
      >
        {t('columns.action')}
      </Button>
      <Popover>
        <div className={classes.popover}>
          <CheckboxGroup
            label={t('columns.label')}
            value={[...(chosen ?? USUAL_COLUMNS)]}
            onChange={choose}
          >
            {RANKING_COLUMNS.map(id => (
              <Checkbox key={id} value={id}>
                {labelOf(id)}
              </Checkbox>
            ))}
          </CheckboxGroup>
          {chosen && (
            <Button
              size="small"
              variant="tertiary"
              onPress={() => choose(undefined)}
            >
              {t('columns.reset')}
            </Button>
          )}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
