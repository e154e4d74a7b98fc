import { useEffect, useState } from 'react';
import { SearchField } from '@backstage/ui';

/** Wait after the last key before the backend is asked. */
const TYPING_MS = 300;

/** A search of which others hear when the typing pauses. */
export function DebouncedSearch(props: {
  label: string;
  className: string;
  size?: 'small' | 'medium';
  value: string;
  onChange: (value: string) => void;
}) {
  const { value, onChange } = props;
  const [typed, setTyped] = useState(value);

  useEffect(() => setTyped(value), [value]);

  useEffect(() => {
    if (typed === value) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);

  return (
    <SearchField
      className={props.className}
      size={props.size}
      aria-label={props.label}
      placeholder={props.label}
      value={typed}
      onChange={setTyped}
    />
  );
}
