import { sparklinePath } from '../../lib/sparklinePath';
import classes from './Sparkline.module.css';

/** A trend as wide as its place. Decoration: the figures beside it say the same in words. */
export function Sparkline(props: {
  values: readonly (number | undefined)[];
  /** Top of the box; the highest value unless told. */
  max?: number;
}) {
  const { values } = props;
  const max =
    props.max ??
    values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  return (
    <svg
      className={classes.root}
      viewBox="0 -2 100 24"
      preserveAspectRatio="none"
      aria-hidden
    >
      <path className={classes.ground} d="M 0 20 L 100 20" />
      <path className={classes.line} d={sparklinePath(values, max)} />
    </svg>
  );
}
