import { useNow } from '../../hooks/clock';
import { formatAge } from '../../lib/formatAge';

/** A day on which something ends or ended, and how far away it is; the exact time shows on hover. */
export function UntilDate(props: { at: string }) {
  const now = useNow();
  const time = new Date(props.at);
  return (
    <time dateTime={props.at} title={time.toLocaleString()}>
      {time.toLocaleDateString(undefined, { dateStyle: 'medium' })} (
      {formatAge(time.getTime(), now)})
    </time>
  );
}
