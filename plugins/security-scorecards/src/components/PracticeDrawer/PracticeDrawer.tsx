import { useId } from 'react';
import Drawer from '@material-ui/core/Drawer';
import { ButtonIcon } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCloseLine } from '@remixicon/react';
import type { Scorecard } from 'backstage-plugin-security-scorecards-common';
import { findPractice } from '../../lib/findPractice';
import { securityScorecardsTranslationRef } from '../../translation';
import { StatusLabel } from '../StatusLabel/StatusLabel';
import { themeClasses } from '../theme';
import { PracticeDetail } from './PracticeDetail';
import classes from './PracticeDrawer.module.css';

/** A practice in full, in a panel beside the checklist. Closed while no practice is named. */
export function PracticeDrawer(props: {
  scorecard: Scorecard;
  practiceId?: string;
  controlId?: string;
  onSelectControl: (controlId: string | undefined) => void;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const titleId = useId();
  const found =
    props.practiceId === undefined
      ? undefined
      : findPractice(props.scorecard, props.practiceId);
  return (
    <Drawer
      anchor="right"
      open={found !== undefined}
      onClose={props.onClose}
      PaperProps={{
        className: `${themeClasses.root} ${classes.paper}`,
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
      }}
      ModalProps={{ disableEnforceFocus: true }}
    >
      {found && (
        <>
          <header className={classes.header}>
            <div>
              <p className={classes.domain}>{found.domain.title}</p>
              <h2 id={titleId} className={classes.title}>
                {found.practice.title}
              </h2>
              <StatusLabel status={found.practice.status} size={18} />
            </div>
            <ButtonIcon
              variant="tertiary"
              icon={<RiCloseLine />}
              aria-label={t('drawer.close')}
              onPress={props.onClose}
            />
          </header>
          <div className={classes.body}>
            <PracticeDetail
              key={found.practice.id}
              entityRef={props.scorecard.entityRef}
              owner={props.scorecard.owner}
              practice={found.practice}
              controlId={props.controlId}
              onSelectControl={props.onSelectControl}
            />
          </div>
        </>
      )}
    </Drawer>
  );
}
