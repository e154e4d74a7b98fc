import type { ArnPattern } from './EntityScope';
import { ScopeSyntaxError } from './ScopeSyntaxError';
import { splitList, type ListItem } from './splitList';

const ARN_START = /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:\d{0,12}/;
const WHOLE_ARN = /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(\d{12})?:.+/;
const SELECTIVE_PREFIX =
  /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(\d{12}(:|$)|:.+)/;
const BROAD_PREFIX = /^arn:/;
const SERVICE_PREFIX = /^arn:aws[a-z-]*:[a-z0-9-]+:/;

/**
 * Reads ARNs, separated by commas, each with an optional `*` at its end.
 *
 * A pattern that names neither an account nor the beginning of a resource would claim a service of the whole organisation, so it
 * is refused unless `restrictedToAccounts`; one that does not name a service is refused always. With `allowBroad` neither is.
 * Throws {@link ScopeSyntaxError}.
 *
 * @internal
 */
export function parseArnPatterns(
  value: string,
  options: { restrictedToAccounts: boolean; allowBroad?: boolean },
): ArnPattern[] {
  const patterns = new Map<string, ArnPattern>();
  for (const item of splitList(value)) {
    const pattern = parseOne(item, options);
    patterns.set(item.text, pattern);
  }
  return [...patterns.values()];
}

function parseOne(
  item: ListItem,
  options: { restrictedToAccounts: boolean; allowBroad?: boolean },
): ArnPattern {
  const { text, position } = item;
  const star = text.indexOf('*');
  if (star === -1) {
    if (!WHOLE_ARN.test(text)) {
      throw new ScopeSyntaxError({
        message: text ? `'${text}' is not an ARN` : 'An ARN is missing',
        position,
        mend: 'Write whole ARNs separated by commas, such as arn:aws:s3:::my-bucket, with * at the end for all that begin so',
      });
    }
    return { text, prefix: false };
  }
  if (star !== text.length - 1) {
    throw new ScopeSyntaxError({
      message: `The * in '${text}' does not stand at the end`,
      position: position + star,
      mend: 'Put * at the end of the ARN only, or list the ARNs',
    });
  }
  const prefix = text.slice(0, -1);
  const selective = options.restrictedToAccounts
    ? SERVICE_PREFIX.test(prefix)
    : SELECTIVE_PREFIX.test(prefix) && ARN_START.test(prefix);
  if (!selective && !(options.allowBroad && BROAD_PREFIX.test(prefix))) {
    throw new ScopeSyntaxError({
      message: `'${text}' would claim resources of every service or account`,
      position: position + star,
      mend: 'Name the account, or the beginning of a resource, before the *; claim whole accounts with security-scorecards/aws-accounts alone, or allow it in app-config with securityScorecards.attribution.allowBroadArns',
    });
  }
  return { text: prefix, prefix: true };
}
