import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useAccountOwner } from '../../hooks/useAccountOwner';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './EvidenceItem.module.css';

/** That evidence speaks of an account, and who mends it where the catalog knows. */
export function InheritedNote(props: { account: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const owner = useAccountOwner(props.account);
  return (
    <p className={classes.note}>
      {owner ? (
        <>
          {t('evidence.inheritedFrom')}{' '}
          <EntityRefLink entityRef={owner} defaultKind="group" hideIcon />
        </>
      ) : (
        t('evidence.inherited')
      )}
    </p>
  );
}
