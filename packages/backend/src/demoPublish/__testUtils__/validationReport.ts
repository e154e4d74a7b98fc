import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ACKNOWLEDGED = 'aws:cdk:acknowledged-rules';
/** Packs of rules that are checked; the CDK acknowledges rules of its own checks, which are not meant. */
const PACKS =
  /^(?:Annotation::)?((?:AwsSolutions|NIST\.800\.53\.R5)-\w+|cdk-validator-cfnguard::\w+)/;

const metadataSchema = z.record(
  z.string(),
  z.array(z.looseObject({ type: z.string(), data: z.unknown() })),
);
const acknowledgedSchema = z.record(z.string(), z.string());

/** Rules that the synthesised stack of a repository acknowledges, each with its reasons, as `rule: reason`. */
export function readAcknowledged(repository: string, stack: string): string[] {
  const metadata = metadataSchema.parse(
    JSON.parse(
      readFileSync(join(repository, `cdk.out/${stack}.metadata.json`), 'utf8'),
    ),
  );
  return Object.values(metadata)
    .flat()
    .filter(({ type }) => type === ACKNOWLEDGED)
    .flatMap(({ data }) => Object.entries(acknowledgedSchema.parse(data)))
    .flatMap(([id, reason]) => {
      const rule = PACKS.exec(id)?.[1];
      return rule ? [`${rule}: ${reason}`] : [];
    });
}
