import type { IdentityApi } from '@backstage/frontend-plugin-api';

/** The same identity, whose `signOut` does something more afterwards. */
export function withSignOut(
  identity: IdentityApi,
  afterwards: () => void,
): IdentityApi {
  return {
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    getProfileInfo: () => identity.getProfileInfo(),
    async signOut() {
      await identity.signOut();
      afterwards();
    },
  };
}
