import { useState, type ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import type {
  ControlResult,
  PracticeResult,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { StatusLabel } from '../StatusLabel/StatusLabel';
import { ControlRow } from './ControlRow';
import { PracticeSummary } from './PracticeSummary';
import classes from './PracticeRow.module.css';

/**
 * One practice: the title opens its details, the button beside it lists its controls in place. Without controls,
 * as when nothing that it applies to is there, the button opens the details too.
 */
export function PracticeRow(props: {
  practice: PracticeResult;
  onOpen: (practice: string, control?: string) => void;
  /** What can be done with one of its controls. */
  controlAction?: (
    practice: PracticeResult,
    control: ControlResult,
  ) => ReactNode;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { practice, onOpen } = props;
  const [isOpen, setOpen] = useState(false);
  const listId = `ssc-practice-${practice.id}`;
  return (
    <li className={classes.root}>
      <div className={classes.row}>
        <span className={classes.status}>
          <StatusLabel status={practice.status} />
        </span>
        <button
          type="button"
          className={classes.title}
          onClick={() => onOpen(practice.id)}
        >
          {practice.title}
        </button>
        <PracticeSummary practice={practice} />
        {practice.controls.length > 0 ? (
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-label={t('checklist.controlsOf', {
              count: practice.controls.length,
              title: practice.title,
            })}
            onClick={() => setOpen(!isOpen)}
          >
            <span>
              {t('checklist.controls', { count: practice.controls.length })}
            </span>
            <RiArrowDownSLine
              size={18}
              aria-hidden
              className={classes.chevron}
              data-open={isOpen}
            />
          </button>
        ) : (
          <button
            type="button"
            className={classes.toggle}
            aria-label={t('checklist.detailsOf', { title: practice.title })}
            onClick={() => onOpen(practice.id)}
          >
            <span>{t('checklist.details')}</span>
            <RiArrowRightSLine size={18} aria-hidden />
          </button>
        )}
      </div>
      <div id={listId} hidden={!isOpen}>
        {isOpen && (
          <ul className={classes.controls}>
            {practice.controls.map(control => (
              <ControlRow
                key={`${control.id} ${control.inherited}`}
                control={control}
                action={props.controlAction?.(practice, control)}
                onOpen={() => onOpen(practice.id, control.id)}
              />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
