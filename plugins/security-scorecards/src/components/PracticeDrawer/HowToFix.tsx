import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  useAnalytics,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { CataloguePractice } from 'backstage-plugin-security-scorecards-common';
import { groupFixes } from '../../lib/groupFixes';
import { securityScorecardsTranslationRef } from '../../translation';
import { CodeBlock } from '../CodeBlock/CodeBlock';
import classes from './HowToFix.module.css';

/** How to mend: in words, and by console, CLI or infrastructure code, whichever the reader chooses. */
export function HowToFix(props: { practice: CataloguePractice }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const analytics = useAnalytics();
  const { fixes, howToFix, id } = props.practice;
  const groups = groupFixes(fixes);
  const [chosen, setChosen] = useState(groups.at(0)?.kind);
  const group = groups.find(({ kind }) => kind === chosen);
  return (
    <>
      {howToFix && <p className={classes.text}>{howToFix}</p>}
      {groups.length > 1 && (
        <ToggleButtonGroup
          className={classes.kinds}
          aria-label={t('fix.label')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen ? [chosen] : []}
          onSelectionChange={keys =>
            setChosen(groups.find(({ kind }) => keys.has(kind))?.kind)
          }
        >
          {groups.map(({ kind }) => (
            <ToggleButton key={kind} id={kind} size="small">
              {t(`fix.${kind}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {group && (
        <div className={classes.blocks}>
          {group.texts.map(text =>
            group.kind === 'console' ? (
              <p key={text} className={classes.steps}>
                {text}
              </p>
            ) : (
              <CodeBlock
                key={text}
                code={text}
                onCopy={() =>
                  analytics.captureEvent('copy-fix', id, {
                    attributes: { kind: group.kind },
                  })
                }
              />
            ),
          )}
        </div>
      )}
    </>
  );
}
