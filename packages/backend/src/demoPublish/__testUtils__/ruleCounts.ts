import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const GUIDE = join(__dirname, '../../../../../docs/templates.md');

/** What a generated repository says of the rules that it keeps: `AwsSolutions: 7 rules passed, 1 acknowledged`. */
export function countsIn(output: string): string[] {
  return Array.from(
    output.matchAll(/^[\w.-]+: (\d+) rules passed, (\d+) acknowledged$/gm),
    ([, passed, acknowledged]) =>
      `${passed} passed, ${acknowledged} acknowledged`,
  );
}

/** What the guide to the templates says of the same, in the row of that name. */
export function documentedCounts(row: string): string[] {
  return readFileSync(GUIDE, 'utf8')
    .split('\n')
    .filter(line => line.startsWith(`| \`${row}\` `))
    .flatMap(line => line.split('|').map(cell => cell.trim()))
    .filter(cell => cell.includes(' passed, '));
}
