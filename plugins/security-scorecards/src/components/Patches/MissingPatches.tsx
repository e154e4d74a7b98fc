import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';
import { PatchesDetail } from './PatchesDetail';
import classes from './Patches.module.css';

/** The open patches of an instance (ARN), asked for when a reader wants to see them. */
export function MissingPatches(props: { entityRef: string; resource: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.root}>
      <Button
        size="small"
        variant="tertiary"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {t('patches.title')}
      </Button>
      {isOpen && <PatchesDetail {...props} />}
    </div>
  );
}
