import { useEffect, useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './CodeBlock.module.css';

type Outcome = 'action' | 'done' | 'failed';

/** Code with a button that copies it. */
export function CodeBlock(props: { code: string; onCopy?: () => void }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const [outcome, setOutcome] = useState<Outcome>('action');

  useEffect(() => {
    if (outcome === 'action') {
      return undefined;
    }
    const timer = setTimeout(() => setOutcome('action'), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      // Browsers have no clipboard where the portal is not served by HTTPS.
      await window.navigator.clipboard.writeText(props.code);
      setOutcome('done');
      props.onCopy?.();
    } catch {
      setOutcome('failed');
    }
  };

  return (
    <div className={classes.root}>
      <pre className={classes.code}>
        <code>{props.code}</code>
      </pre>
      <Button
        size="small"
        variant="secondary"
        iconStart={outcome === 'done' ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={copy}
      >
        {t(`copy.${outcome}`)}
      </Button>
    </div>
  );
}
