import { InputError } from '@backstage/errors';
import { ROOT } from './root';

/** A key of the section that cannot be used. @internal */
export interface SettingsProblem {
  path: string[];
  value: unknown;
  mend: string;
}

/** All problems as one error, each with its path, its value and what to write instead. @internal */
export function problems(list: readonly SettingsProblem[]): InputError {
  const lines = list.map(({ path, value, mend }) => {
    const place = [ROOT, ...path].join('.');
    const shown = value === undefined ? 'nothing' : JSON.stringify(value);
    return `${place} is ${shown.slice(0, 80)}: ${mend}`;
  });
  return new InputError(`Invalid configuration: ${lines.join('; ')}`);
}
