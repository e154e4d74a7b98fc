import { useState } from 'react';
import {
  Button,
  ButtonIcon,
  DialogTrigger,
  Popover,
  TextField,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiBookmarkLine, RiDeleteBinLine } from '@remixicon/react';
import { useRankingViews } from '../../hooks/useRankingViews';
import { PRESET_VIEWS } from '../../lib/rankingViews';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './RankingTools.module.css';

/** Opens, saves and forgets views: a filter, an order and columns under a name. */
export function ViewChooser() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const views = useRankingViews();
  const [name, setName] = useState('');
  const presets = PRESET_VIEWS.map(({ id, query }) => ({
    name: t(`views.preset.${id}`),
    query,
  }));
  const shown = [...views.saved, ...presets].find(
    view => view.query === views.current,
  );
  const save = () => {
    views.save(name.trim());
    setName('');
  };
  return (
    <DialogTrigger>
      <Button size="small" variant="secondary" iconStart={<RiBookmarkLine />}>
        {shown ? t('views.current', { name: shown.name }) : t('views.action')}
      </Button>
      <Popover>
        <div className={classes.popover}>
          <ul className={classes.views} aria-label={t('views.label')}>
            {presets.map(view => (
              <li key={view.name}>
                <Button
                  size="small"
                  variant="tertiary"
                  onPress={() => views.open(view.query)}
                >
                  {view.name}
                </Button>
              </li>
            ))}
            {views.saved.map(view => (
              <li key={`saved ${view.name}`}>
                <Button
                  size="small"
                  variant="tertiary"
                  onPress={() => views.open(view.query)}
                >
                  {view.name}
                </Button>
                <ButtonIcon
                  size="small"
                  variant="tertiary"
                  icon={<RiDeleteBinLine />}
                  aria-label={t('views.remove', { name: view.name })}
                  onPress={() => views.remove(view.name)}
                />
              </li>
            ))}
          </ul>
          <TextField
            size="small"
            label={t('views.name')}
            maxLength={60}
            value={name}
            onChange={setName}
          />
          <Button
            size="small"
            variant="secondary"
            isDisabled={name.trim() === ''}
            onPress={save}
          >
            {t('views.save')}
          </Button>
        </div>
      </Popover>
    </DialogTrigger>
  );
}
