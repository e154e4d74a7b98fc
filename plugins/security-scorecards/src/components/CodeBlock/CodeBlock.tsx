import { useEffect, useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './CodeBlock.module.css';

/** Code with a button that copies it. */
export function CodeBlock(props: { code: string; onCopy?: () => void }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const [isCopied, setCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    await window.navigator.clipboard.writeText(props.code);
    setCopied(true);
    props.onCopy?.();
  };

  return (
    <div className={classes.root}>
      <pre className={classes.code}>
        <code>{props.code}</code>
      </pre>
      <Button
        size="small"
        variant="secondary"
        iconStart={isCopied ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={copy}
      >
        {isCopied ? t('copy.done') : t('copy.action')}
      </Button>
    </div>
  );
}
