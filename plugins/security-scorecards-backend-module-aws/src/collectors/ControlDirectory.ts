/** What collectors need to know of controls. @internal */
export interface ControlDirectory {
  /** The catalogue's spelling of an id; the id itself when the catalogue does not know it. */
  spelling(controlId: string): string;
  /** Whether the control speaks of the account by design; undefined when the catalogue does not know it. */
  isAccountLevel(controlId: string): boolean | undefined;
  /** The catalogue's spelling of a managed Config rule's identifier; undefined when the catalogue does not know the rule. */
  configRule(identifier: string): string | undefined;
}
