import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  useAnalytics,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { CataloguePractice } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { CodeBlock } from '../CodeBlock/CodeBlock';
import classes from './HowToFix.module.css';

/** How to mend: in words, and by console, CLI or infrastructure code, whichever the reader chooses. */
export function HowToFix(props: { practice: CataloguePractice }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const analytics = useAnalytics();
  const { fixes, howToFix, id } = props.practice;
  const [chosen, setChosen] = useState(0);
  const fix = fixes[chosen];
  return (
    <>
      {howToFix && <p className={classes.text}>{howToFix}</p>}
      {fixes.length > 1 && (
        <ToggleButtonGroup
          className={classes.kinds}
          aria-label={t('fix.label')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[String(chosen)]}
          onSelectionChange={keys => setChosen(Number([...keys][0]))}
        >
          {fixes.map((item, index) => (
            <ToggleButton key={index} id={String(index)} size="small">
              {t(`fix.${item.kind}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {fix &&
        (fix.kind === 'console' ? (
          <p className={classes.steps}>{fix.text}</p>
        ) : (
          <CodeBlock
            key={chosen}
            code={fix.text}
            onCopy={() =>
              analytics.captureEvent('copy-fix', id, {
                attributes: { kind: fix.kind },
              })
            }
          />
        ))}
    </>
  );
}
