/**
 * Who makes a call, as its credentials tell.
 *
 * @internal
 */
export interface Caller {
  readonly accountId: string;
  readonly arn: string;
  readonly userId: string;
  /** IAM actions granted; a final `*` matches any ending. */
  readonly actions: readonly string[];
  /** ARNs (with `*`) of the roles that may be assumed. */
  readonly assumableRoles: readonly string[];
}

/**
 * Whether a caller was granted an IAM action.
 *
 * @internal
 */
export function mayCall(caller: Caller, action: string): boolean {
  return caller.actions.some(granted =>
    granted.endsWith('*')
      ? action.startsWith(granted.slice(0, -1))
      : granted === action,
  );
}
