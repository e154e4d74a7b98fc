import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';
import { Section } from '../Section/Section';
import { AttributionDetail } from './AttributionDetail';

/** Why which resources count for the entity. Asked for only when a reader wants to know. */
export function AttributionSection(props: { entityRef: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={t('attribution.title')}
      description={t('attribution.description')}
      actions={
        <Button
          size="small"
          variant="secondary"
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? t('attribution.hide') : t('attribution.show')}
        </Button>
      }
    >
      {isOpen && (
        <AttributionDetail key={props.entityRef} entityRef={props.entityRef} />
      )}
    </Section>
  );
}
