import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HistoryRangeChoice } from '../../hooks/useHistoryRange';
import { HISTORY_PRESETS } from '../../lib/historyRange';
import { TREND_METRICS, type TrendMetric } from '../../lib/trendPoints';
import { securityScorecardsTranslationRef } from '../../translation';
import { DateField } from './DateField';
import classes from './HistoryControls.module.css';

/** Which days and which figure to show. */
export function HistoryControls(props: {
  choice: HistoryRangeChoice;
  metric: TrendMetric;
  onMetricChange: (metric: TrendMetric) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { choice, metric, onMetricChange } = props;
  const { preset, range } = choice;
  return (
    <div className={classes.root}>
      <ToggleButtonGroup
        aria-label={t('history.metric')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[metric]}
        onSelectionChange={keys => {
          const chosen = TREND_METRICS.find(item => keys.has(item));
          if (chosen) {
            onMetricChange(chosen);
          }
        }}
      >
        {TREND_METRICS.map(item => (
          <ToggleButton key={item} id={item} size="small">
            {t(`history.${item}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className={classes.range}>
        <ToggleButtonGroup
          aria-label={t('history.range')}
          selectionMode="single"
          selectedKeys={preset ? [preset] : []}
          onSelectionChange={keys => {
            const chosen = HISTORY_PRESETS.find(item => keys.has(item));
            if (chosen) {
              choice.setPreset(chosen);
            }
          }}
        >
          {HISTORY_PRESETS.map(item => (
            <ToggleButton key={item} id={item} size="small">
              {t('history.days', { count: Number(item) })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <DateField
          label={t('history.from')}
          value={range.from}
          max={range.to}
          onChange={from => choice.setDates({ from })}
        />
        <DateField
          label={t('history.to')}
          value={range.to}
          min={range.from}
          onChange={to => choice.setDates({ to })}
        />
      </div>
    </div>
  );
}
