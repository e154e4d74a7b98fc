import { readFile, writeFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  SCOPE_ANNOTATIONS,
  TEMPLATE_ANNOTATIONS,
  formatTagSelector,
} from 'backstage-plugin-security-scorecards-common';
import { mergeMetadata } from '../catalogInfo/mergeMetadata';
import { annotateExamples } from './annotate.examples';

const ACCOUNT_ID = /^\d{12}$/;
const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d$/;
const TEMPLATE_NAME = /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;
const TEMPLATE_VERSION = /^\d+\.\d+(\.\d+)?$/;
const ARN = /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(\d{12})?:.+$/;

/**
 * Scaffolder action `security-scorecards:annotate`: writes or merges the AWS scope of an entity into its catalog-info file,
 * keeping comments and other documents. Throws `InputError` that names the input, or
 * `ConflictError` that names the annotation, before anything is written.
 * @internal
 */
export function createAnnotateAction() {
  return createTemplateAction({
    id: 'security-scorecards:annotate',
    description:
      'Writes the AWS accounts, regions, tags and ARNs that an entity claims into its catalog-info file.',
    examples: annotateExamples,
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z
            .string()
            .optional()
            .describe('File in the workspace, ./catalog-info.yaml unless told'),
        entity: z =>
          z
            .object({
              kind: z.string().optional(),
              name: z.string().optional(),
            })
            .optional()
            .describe('The entity that is meant, when the file has several'),
        accounts: z =>
          z
            .array(z.string().regex(ACCOUNT_ID, 'must be twelve digits'))
            .optional()
            .describe('AWS account ids'),
        regions: z =>
          z
            .array(z.string().regex(REGION, 'must be a region, as eu-west-1'))
            .optional()
            .describe('AWS regions'),
        awsTags: z =>
          z
            .array(z.record(z.string().min(1).max(128), z.string().max(256)))
            .optional()
            .describe(
              'Alternatives; all tags of one alternative must match. The value * stands for any value',
            ),
        arns: z =>
          z
            .array(z.string().max(2048))
            .optional()
            .describe('ARNs, or prefixes of ARNs that end with *'),
        criticality: z =>
          z
            .enum(['critical', 'high', 'medium', 'low'])
            .optional()
            .describe('How much the business depends on the entity'),
        template: z =>
          z
            .object({
              name: z.string().regex(TEMPLATE_NAME, 'must be an entity name'),
              version: z
                .string()
                .regex(TEMPLATE_VERSION, 'must be a version, as 1.3.0'),
            })
            .optional()
            .describe('Template that the repository is created from'),
        tags: z =>
          z.array(z.string()).optional().describe('Catalog tags to add'),
        existing: z =>
          z
            .enum(['replace', 'skip', 'refuse'])
            .optional()
            .describe(
              'What to do when the entity has an annotation with another value: replace it, as it is unless told, keep it, or end the task',
            ),
      },
      output: {
        annotations: z =>
          z.record(z.string()).describe('The annotations that were written'),
      },
    },
    async handler(ctx) {
      const annotations = annotationsOf(ctx.input);
      const tags = ctx.input.tags ?? [];
      if (Object.keys(annotations).length === 0 && tags.length === 0) {
        throw new InputError(
          "Nothing to write: give at least one of 'accounts', 'regions', 'awsTags', 'arns', 'criticality', 'template' and 'tags'",
        );
      }
      // The scaffolder checks inputs by the schema and does not fill in its defaults.
      const { path = './catalog-info.yaml', existing = 'replace' } = ctx.input;
      const file = resolveSafeChildPath(ctx.workspacePath, path);
      const content = await readWorkspaceFile(file, path);
      const merged = mergeMetadata(
        content,
        ctx.input.entity ?? {},
        { annotations, tags, existing },
        path,
      );
      if (!ctx.isDryRun) {
        await writeFile(file, merged.text);
      }
      const written = Object.fromEntries(
        Object.entries(annotations).filter(
          ([key]) => !merged.kept.includes(key),
        ),
      );
      for (const [key, value] of Object.entries(written)) {
        ctx.logger.info(`${key}: ${value}`);
      }
      for (const key of merged.kept) {
        ctx.logger.warn(`Kept ${key} as ${path} has it`);
      }
      ctx.output('annotations', written);
    },
  });
}

function annotationsOf(input: {
  accounts?: string[];
  regions?: string[];
  awsTags?: Record<string, string>[];
  arns?: string[];
  criticality?: string;
  template?: { name: string; version: string };
}): Record<string, string> {
  const annotations: Record<string, string> = {};
  if (input.accounts?.length) {
    annotations[SCOPE_ANNOTATIONS.accounts] = input.accounts.join(',');
  }
  if (input.regions?.length) {
    annotations[SCOPE_ANNOTATIONS.regions] = input.regions.join(',');
  }
  if (input.awsTags?.length) {
    if (input.awsTags.some(pairs => Object.keys(pairs).length === 0)) {
      throw new InputError(
        "An alternative in the input 'awsTags' is empty and would match nothing; remove it or add a tag",
      );
    }
    annotations[SCOPE_ANNOTATIONS.tags] = formatTagSelector(input.awsTags);
  }
  if (input.arns?.length) {
    const broken = input.arns.find(arn => !ARN.test(arn));
    if (broken) {
      throw new InputError(
        `'${broken}' in the input 'arns' is no ARN; write it as arn:aws:s3:::my-bucket, with * at the end only`,
      );
    }
    annotations[SCOPE_ANNOTATIONS.arns] = input.arns.join(',');
  }
  if (input.criticality) {
    annotations[SCOPE_ANNOTATIONS.criticality] = input.criticality;
  }
  if (input.template) {
    annotations[TEMPLATE_ANNOTATIONS.name] = input.template.name;
    annotations[TEMPLATE_ANNOTATIONS.version] = input.template.version;
  }
  return annotations;
}

async function readWorkspaceFile(file: string, path: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      throw new InputError(
        `The workspace has no file ${path}; fetch or write it in an earlier step, or correct the input 'path'`,
      );
    }
    throw error;
  }
}
