/** Names this product in the user agent of each request, so that it is seen in CloudTrail. @internal */
export const CUSTOM_USER_AGENT: [string, string][] = [
  ['backstage-plugin-security-scorecards', '0.1.0'],
];
