/**
 * Upper-case identifier of a rule name: `securityhub-a-b-1f` becomes
 * `SECURITYHUB_A_B_1F`.
 *
 * @internal
 */
export function identifierOf(name: string): string {
  return name.replace(/-/g, '_').toUpperCase();
}
