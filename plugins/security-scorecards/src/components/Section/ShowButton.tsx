import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';

/** Shows and hides what a section loads only when a reader wants it. */
export function ShowButton(props: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { isOpen, onOpenChange } = props;
  return (
    <Button
      size="small"
      variant="secondary"
      aria-expanded={isOpen}
      onPress={() => onOpenChange(!isOpen)}
    >
      {isOpen ? t('attribution.hide') : t('attribution.show')}
    </Button>
  );
}
