/** Name of a resource for people: what its ARN ends with; undefined for what is no ARN. @internal */
export function resourceName(resourceId: string): string | undefined {
  const parts = resourceId.split(':');
  if (parts[0] !== 'arn' || parts.length < 6) {
    return undefined;
  }
  const resource = parts.slice(5).join(':');
  const name = resource.slice(
    Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':')) + 1,
  );
  return name || undefined;
}
