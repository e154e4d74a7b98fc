/** One way into the portal, as the sign-in page offers it. */
export interface SignInChoice {
  /** Id of the auth provider in the backend. */
  readonly provider: string;
  /** Label of the button. */
  readonly title: string;
  /** What somebody who signs in this way may see and do. */
  readonly description: string;
}
