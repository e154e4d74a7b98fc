import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  useAnalytics,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';

const CHOICES = ['mine', 'all'] as const;

/** Whose services show. */
export type Whose = (typeof CHOICES)[number];

/** Chooses between the reader's services and all. */
export function WhoseServices(props: {
  whose: Whose;
  onChange: (whose: Whose) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const analytics = useAnalytics();
  const choose = (whose: Whose) => {
    props.onChange(whose);
    analytics.captureEvent('filter-riskiest', whose);
  };
  return (
    <ToggleButtonGroup
      aria-label={t('riskiest.whose')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.whose]}
      onSelectionChange={keys =>
        choose(CHOICES.find(item => keys.has(item)) ?? props.whose)
      }
    >
      {CHOICES.map(item => (
        <ToggleButton key={item} id={item} size="small">
          {t(`riskiest.${item}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
