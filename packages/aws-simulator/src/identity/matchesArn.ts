/**
 * Whether an ARN fits a pattern in which `*` stands for any characters.
 *
 * @internal
 */
export function matchesArn(pattern: string, arn: string): boolean {
  const expression = pattern
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${expression}$`).test(arn);
}
