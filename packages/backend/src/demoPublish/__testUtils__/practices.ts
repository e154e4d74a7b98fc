import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCatalogue } from 'backstage-plugin-security-scorecards-common';

/** The folder with all templates. */
export const TEMPLATES = join(__dirname, '../../../../../templates');

/** What a template's practices.md says that is not so, and how many practices it has. */
export function checkPractices(template: string): {
  practices: number;
  untrue: string[];
} {
  const rows = Array.from(
    readFileSync(join(TEMPLATES, template, 'practices.md'), 'utf8').matchAll(
      /^\| `([a-z-]+)` +\| `([^`]+)` +\| `([^`]+)` +\|$/gm,
    ),
    ([, practice = '', file = '', line = '']) => ({ practice, file, line }),
  );
  const catalogue = defaultCatalogue();
  const seen = new Set<string>();
  const untrue = rows.flatMap(({ practice, file, line }) => {
    const path = file.startsWith('shared/')
      ? join(TEMPLATES, file)
      : join(TEMPLATES, template, 'skeleton', file);
    const hasLine =
      existsSync(path) && readFileSync(path, 'utf8').includes(line);
    const isNew = !seen.has(practice);
    seen.add(practice);
    return [
      ...(catalogue.practice(practice) ? [] : [`${practice} is no practice`]),
      ...(isNew ? [] : [`${practice} stands twice`]),
      ...(hasLine ? [] : [`${file} has no '${line}'`]),
    ];
  });
  return { practices: seen.size, untrue };
}
