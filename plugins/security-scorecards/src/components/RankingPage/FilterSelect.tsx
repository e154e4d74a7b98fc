import { Select } from '@backstage/ui';

/** One condition of the ranking with its alternatives. A value of the address that is no option still shows. */
export function FilterSelect(props: {
  label: string;
  placeholder: string;
  options: readonly { id: string; label: string }[];
  value: readonly string[] | undefined;
  onChange: (values: readonly string[]) => void;
  isSearchable?: boolean;
}) {
  const value = props.value ?? [];
  const missing = value
    .filter(id => !props.options.some(option => option.id === id))
    .map(id => ({ id, label: id }));
  return (
    <Select
      aria-label={props.label}
      placeholder={props.placeholder}
      selectionMode="multiple"
      search={props.isSearchable ? true : undefined}
      options={[...props.options, ...missing]}
      value={[...value]}
      onChange={keys => props.onChange(keys.map(String))}
    />
  );
}
