/** Config path of the module's section. @internal */
export const ROOT = 'securityScorecards.aws';
