/** Whom the sign-in page lets in: the guest, or one of `portal.demoUsers` in app-config.yaml. */
export type Visitor =
  | 'guest'
  | 'service-owner'
  | 'security-engineer'
  | 'restricted-user';
