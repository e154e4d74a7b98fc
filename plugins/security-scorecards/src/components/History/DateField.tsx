import classes from './DateField.module.css';

/** A day in UTC (`YYYY-MM-DD`), by the browser's own picker. What is no whole date is not handed on. */
export function DateField(props: {
  label: string;
  value: string;
  min?: string;
  max?: string;
  onChange: (value: string) => void;
}) {
  const { label, value, min, max, onChange } = props;
  return (
    <label className={classes.root}>
      <span className={classes.label}>{label}</span>
      <input
        className={classes.input}
        type="date"
        value={value}
        min={min}
        max={max}
        onChange={event => {
          if (event.target.value !== '') {
            onChange(event.target.value);
          }
        }}
      />
    </label>
  );
}
