import {
  RiArrowRightDownLine,
  RiArrowRightLine,
  RiArrowRightUpLine,
} from '@remixicon/react';
import { formatDelta } from '../../lib/formatDelta';
import classes from './DeltaCell.module.css';

/** For less, as much and more. */
const ICONS = [
  RiArrowRightDownLine,
  RiArrowRightLine,
  RiArrowRightUpLine,
] as const;

/** By how many points a score changed; a dash where there was none to compare with. */
export function DeltaCell(props: { delta: number | undefined }) {
  const { delta } = props;
  if (delta === undefined) {
    return <span>–</span>;
  }
  const text = formatDelta(delta);
  const sign = text === '±0' ? 0 : Math.sign(delta);
  const Icon = ICONS[sign + 1];
  return (
    <span className={classes.root} data-sign={sign}>
      <Icon size={14} aria-hidden />
      {text}
    </span>
  );
}
