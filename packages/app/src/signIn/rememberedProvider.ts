const KEY = 'portal:sign-in-provider';

/**
 * Remembers in the browser how the visitor signed in, so that a reload does
 * not ask again. The auth provider's id only: no secret is kept.
 */
export const rememberedProvider = {
  get: (): string | undefined => localStorage.getItem(KEY) ?? undefined,
  set: (provider: string): void => localStorage.setItem(KEY, provider),
  clear: (): void => localStorage.removeItem(KEY),
};
