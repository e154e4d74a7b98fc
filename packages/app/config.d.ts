/** Settings of the demo portal. */
export interface Config {
  portal?: {
    /** Folder in which templates publish repositories, in place of a Git host. Relative to the folder of the back end. */
    repositories?: string;
    /**
     * Persons of the sample organisation that a visitor can sign in as
     * without a password. Read only when `auth.environment` is `development`.
     * @deepVisibility frontend
     */
    demoUsers?: Array<{
      /** Last part of the auth provider id: lower case letters, digits and dashes. */
      id: string;
      /** Role shown on the sign-in page, such as `Service owner`. */
      title: string;
      /** What this person may see and do, in one sentence. */
      description: string;
      /** Reference of the user in the catalog. */
      entityRef: string;
      /** Limits the user to reading the entities that his or her groups own. */
      restricted?: boolean;
    }>;
  };
}
