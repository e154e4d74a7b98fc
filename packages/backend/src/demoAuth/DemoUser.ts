/**
 * One person of the sample organisation that a visitor of the demo portal can
 * sign in as without a password.
 *
 * @internal
 */
export interface DemoUser {
  /** Last part of the auth provider id: `demo-<id>`. Lower case letters, digits and dashes. */
  readonly id: string;
  /** Reference of the user in the catalog, such as `user:default/jo`. */
  readonly entityRef: string;
  /** Whether the demo permission policy limits this user to what his or her groups own. */
  readonly restricted: boolean;
}
