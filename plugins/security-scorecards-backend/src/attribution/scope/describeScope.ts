import {
  claimsAnything,
  type EntityScope,
  type TagSelector,
} from './EntityScope';

/** What a scope says, in sentences for people. @internal */
export function describeScope(scope: EntityScope): string[] {
  if (!claimsAnything(scope)) {
    return ['The annotations claim nothing.'];
  }
  const { accounts, tags, arns } = scope;
  const within = describeRestrictions(scope);
  const sentences = [
    ...arns.map(({ text, prefix }) =>
      prefix
        ? `Resources whose ARN begins with ${text}${within}.`
        : `The resource ${text}${within}.`,
    ),
    ...tags.map(
      selector => `Resources ${describeSelector(selector)}${within}.`,
    ),
  ];
  if (scope.wholeAccounts) {
    sentences.push(
      `All resources${within} that nobody claims by ARN, by tags or by a rule.`,
    );
  }
  if (scope.ownsAccounts) {
    sentences.push(
      `${accounts.length > 1 ? 'Accounts' : 'Account'} ${list(
        accounts,
        'and',
      )}, with the evidence on the account as a whole.`,
    );
  }
  return sentences;
}

function describeSelector(selector: TagSelector): string {
  const conditions = selector.map(({ key, value }) =>
    value === undefined
      ? `the tag ${key}, whatever its value`
      : `the tag ${key} = ${value}`,
  );
  return `with ${list(conditions, 'and')}`;
}

function describeRestrictions(scope: EntityScope): string {
  const parts: string[] = [];
  if (scope.accounts.length > 0) {
    parts.push(` in account ${list(scope.accounts, 'or')}`);
  }
  if (scope.regions.length > 0) {
    parts.push(` in region ${list(scope.regions, 'or')} or in no region`);
  }
  return parts.join(',');
}

function list(items: readonly string[], word: 'and' | 'or'): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`;
}
