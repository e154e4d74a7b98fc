/*
 * Writes docs/catalogue.md from the catalogue's data. With --check it writes
 * nothing and fails when the file is not what it would write.
 *
 *   tsx scripts/generate-catalogue-doc.ts [--check]
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import prettier from 'prettier';
import {
  type Catalogue,
  defaultCatalogue,
  seedBullets,
  STANDARDS,
} from '../plugins/security-scorecards-common/src/catalogue';

type Practice = Catalogue['practices'][number];
type Control = Catalogue['controls'][number];

const ROOT = resolve(__dirname, '..');
const TARGET = 'docs/catalogue.md';

const bullets = new Map(seedBullets().map(bullet => [bullet.id, bullet]));

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function controlLine(control: Control): string {
  const types = control.resourceTypes.map(type => `\`${type}\``).join(', ');
  const level = control.accountLevel ? ', account-level' : '';
  return `- \`${control.id}\` (${control.severity}${level}) ${control.title}. ${types}`;
}

function bulletLine(id: string): string {
  const bullet = bullets.get(id);
  if (!bullet) {
    throw new Error(
      `The practice names the seed bullet '${id}', which does not exist`,
    );
  }
  const kind = bullet.kind === 'recommendation' ? '' : ` (${bullet.kind})`;
  return `- \`${id}\`${kind} ${bullet.paraphrase}`;
}

function practiceSection(catalogue: Catalogue, practice: Practice): string[] {
  const controls = catalogue.controlsOf(practice.id);
  const { attestation } = practice;
  return [
    `### ${practice.title}`,
    `\`${practice.id}\`, ${practice.mode}, ${practice.wellArchitected.join(
      ', ',
    )}`,
    practice.summary,
    `**Why.** ${practice.why}`,
    ...(practice.howToFix ? [`**How to fix.** ${practice.howToFix}`] : []),
    ...(attestation
      ? [
          `**Attested** every ${attestation.periodDays} days by the ${attestation.level}: ${attestation.question}`,
        ]
      : []),
    ...(controls.length > 0
      ? [
          `**${countOf(controls.length, 'control')}**`,
          controls.map(controlLine).join('\n'),
        ]
      : []),
    ...(practice.seedBullets.length > 0
      ? [
          `**${countOf(practice.seedBullets.length, 'seed bullet')}**`,
          practice.seedBullets.map(bulletLine).join('\n'),
        ]
      : []),
    `**Read on:** ${practice.references
      .map(({ title, url }) => `[${title}](${url})`)
      .join(', ')}`,
  ];
}

function overview(catalogue: Catalogue): string[] {
  const rows = catalogue.domains.map(domain => {
    const practices = catalogue.practicesOf(domain.id);
    const controls = practices.flatMap(({ id }) => catalogue.controlsOf(id));
    const modes = (['automated', 'mixed', 'attested'] as const).map(
      mode => practices.filter(practice => practice.mode === mode).length,
    );
    return `| ${domain.title} | ${practices.length} | ${modes.join(' / ')} | ${
      controls.length
    } |`;
  });
  return [
    [
      '| domain | practices | automated / mixed / attested | controls |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ];
}

function documentOf(catalogue: Catalogue): string {
  const recommendations = [...bullets.values()].filter(
    ({ kind }) => kind === 'recommendation',
  );
  return [
    '<!-- Generated from the catalogue by scripts/generate-catalogue-doc.ts. Do not edit. -->',
    '# The practice catalogue',
    `${countOf(catalogue.domains.length, 'domain')}, ${countOf(
      catalogue.practices.length,
      'practice',
    )} and ${countOf(catalogue.controls.length, 'control')}; they cover all ${
      recommendations.length
    } recommendations among the ${
      bullets.size
    } bullets of the five seed documents (\`s0\` to \`s4\`). Every control belongs to exactly one practice. How to change the catalogue stands in [catalogue-configuration.md](catalogue-configuration.md), why it is cut as it is in [the decision on the merge](decisions/0004-catalogue-merge.md).`,
    ...overview(catalogue),
    'Controls with an id such as `S3.8` are Security Hub controls, those in capitals are AWS Config rules that no Security Hub control is behind, and those that begin with `patch-` come from Patch Manager. Account-level controls speak of the account and not of a resource in it.',
    `Standards that a control can belong to: ${Object.entries(STANDARDS)
      .map(([id, { title }]) => `\`${id}\` (${title})`)
      .join(', ')}.`,
    ...catalogue.domains.flatMap(domain => [
      `## ${domain.title}`,
      `\`${domain.id}\`, Well-Architected ${domain.wellArchitected.join(
        ', ',
      )}. ${domain.question}`,
      ...catalogue
        .practicesOf(domain.id)
        .flatMap(practice => practiceSection(catalogue, practice)),
    ]),
  ].join('\n\n');
}

async function main(): Promise<void> {
  const path = resolve(ROOT, TARGET);
  const options = await prettier.resolveConfig(path);
  const wanted = await prettier.format(documentOf(defaultCatalogue()), {
    ...options,
    parser: 'markdown',
  });
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present === wanted) {
    process.stdout.write(`current  ${TARGET}\n`);
  } else if (process.argv.includes('--check')) {
    process.stderr.write(
      `outdated ${TARGET}: run tsx scripts/generate-catalogue-doc.ts\n`,
    );
    process.exitCode = 1;
  } else {
    await writeFile(path, wanted);
    process.stdout.write(`written  ${TARGET}\n`);
  }
}

main().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
