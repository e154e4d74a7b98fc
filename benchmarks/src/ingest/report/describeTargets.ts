import { isMet, type Line } from './Line';
import { markdownTable } from './markdownTable';

/** Table of the targets with what was reached. */
export function describeTargets(lines: readonly Line[]): string {
  return markdownTable(
    ['what', 'measured', 'compared with', 'ratio', 'target', 'met'],
    lines.map(line => {
      const unit = line.unit ? ` ${line.unit}` : '';
      const [sign, bound] =
        'atLeast' in line.target
          ? ['≥', line.target.atLeast]
          : ['≤', line.target.atMost];
      return [
        line.what,
        line.measured,
        line.reference,
        line.value.toFixed(line.unit ? 0 : 2) + unit,
        `${sign} ${bound}${unit}`,
        isMet(line) ? 'yes' : 'NO',
      ];
    }),
  );
}
