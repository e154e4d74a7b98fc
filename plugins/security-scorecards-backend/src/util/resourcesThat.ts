/**
 * A number of resources and what they do, such as `1 resource has` and `3 other resources have`.
 *
 * @param verb - For one and for several
 * @internal
 */
export function resourcesThat(
  count: number,
  verb: readonly [one: string, several: string],
  options: { which?: string; of?: string } = {},
): string {
  const isOne = count === 1;
  return [
    count,
    options.which,
    isOne ? 'resource' : 'resources',
    options.of,
    verb[isOne ? 0 : 1],
  ]
    .filter(word => word !== undefined)
    .join(' ');
}
