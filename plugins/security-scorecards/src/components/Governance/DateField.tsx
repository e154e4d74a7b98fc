import { useId, useState } from 'react';
import classes from './DateField.module.css';

/** A day to choose, in the reader's own calendar; tells what is wrong with it once it is left or sent. */
export function DateField(props: {
  label: string;
  description?: string;
  value: string;
  min: string;
  max?: string;
  /** What is wrong with the day, if anything. */
  error?: string;
  onChange: (day: string) => void;
}) {
  const { label, description, value, min, max, error } = props;
  const id = useId();
  const [isTouched, setTouched] = useState(false);
  const shown = isTouched ? error : undefined;
  return (
    <div className={classes.root}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        required
        className={classes.input}
        value={value}
        min={min}
        max={max}
        aria-invalid={shown !== undefined}
        aria-describedby={`${id}-description ${id}-error`}
        onChange={event => props.onChange(event.target.value)}
        onBlur={() => setTouched(true)}
        onInvalid={event => {
          event.preventDefault();
          setTouched(true);
          const { form } = event.currentTarget;
          if (form?.querySelector(':invalid') === event.currentTarget) {
            event.currentTarget.focus();
          }
        }}
      />
      <span id={`${id}-description`} className={classes.description}>
        {description}
      </span>
      <span id={`${id}-error`} className={classes.error}>
        {shown}
      </span>
    </div>
  );
}
