import { ScopeSyntaxError } from './ScopeSyntaxError';
import { splitList } from './splitList';

/**
 * Reads account ids, separated by commas.
 * Throws {@link ScopeSyntaxError} when one is not twelve digits.
 * @internal
 */
export function parseAccounts(value: string): string[] {
  const accounts = new Set<string>();
  for (const { text, position } of splitList(value)) {
    if (!/^\d{12}$/.test(text)) {
      throw new ScopeSyntaxError({
        message: text
          ? `'${text}' is not an AWS account id`
          : 'An AWS account id is missing',
        position,
        mend: "Write account ids of twelve digits in quotes, separated by commas, such as '111122223333'",
      });
    }
    accounts.add(text);
  }
  return [...accounts];
}
