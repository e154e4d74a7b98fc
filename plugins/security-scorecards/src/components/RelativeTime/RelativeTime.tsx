import { formatAge } from '../../lib/formatAge';
import { useNow } from '../../hooks/clock';

/** How long ago something was, in the reader's language; the absolute time shows on hover. */
export function RelativeTime(props: { at: string }) {
  const now = useNow();
  const time = new Date(props.at);
  return (
    <time dateTime={props.at} title={time.toLocaleString()}>
      {formatAge(time.getTime(), now)}
    </time>
  );
}
