import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';

type Choice = 'active' | 'current' | 'over' | 'all';

/** Which entries of a ledger are shown, by where they stand. */
export function LedgerFilter<T extends Choice>(props: {
  label: string;
  options: readonly T[];
  value: T;
  onChange: (value: T) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { options, value } = props;
  const textOf = (choice: Choice) => t(`governance.${choice}`);
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys =>
        props.onChange(options.find(item => keys.has(item)) ?? value)
      }
    >
      {options.map(item => (
        <ToggleButton key={item} id={item} size="small">
          {textOf(item)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
