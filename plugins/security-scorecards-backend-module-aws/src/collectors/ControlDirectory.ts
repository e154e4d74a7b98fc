/** What collectors need to know of controls. @internal */
export interface ControlDirectory {
  /** The catalogue's spelling of an id; the id itself when the catalogue does not know it. */
  spelling(controlId: string): string;
  /** Whether the control speaks of the account by design; undefined when the catalogue does not know it. */
  isAccountLevel(controlId: string): boolean | undefined;
  /** Id of the control that app-config made of another product's findings, by their `GeneratorId`; undefined when there is none. */
  ofGenerator(generatorId: string): string | undefined;
  /** Beginnings of the `GeneratorId` of all such findings. */
  generators(): readonly string[];
  /** The catalogue's spelling of a managed Config rule's identifier; undefined when the catalogue does not know the rule. */
  configRule(identifier: string): string | undefined;
}
