import { ScopeSyntaxError } from './ScopeSyntaxError';
import { splitList } from './splitList';

const REGION = /^(aws-global|global|[a-z]{2,4}(-[a-z]+)+-\d{1,2})$/;

/**
 * Reads region names, separated by commas.
 * Throws {@link ScopeSyntaxError} when one does not look like a region.
 * @internal
 */
export function parseRegions(value: string): string[] {
  const regions = new Set<string>();
  for (const { text, position } of splitList(value)) {
    if (!REGION.test(text)) {
      throw new ScopeSyntaxError({
        message: text
          ? `'${text}' is not the name of an AWS region`
          : 'The name of an AWS region is missing',
        position,
        mend: 'Write region names separated by commas, such as eu-west-1,us-east-1',
      });
    }
    regions.add(text);
  }
  return [...regions];
}
