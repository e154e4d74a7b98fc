import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Cognito. @internal */
// prettier-ignore
export const cognitoControls: readonly SecurityHubRow[] = [
  ['Cognito.1', 'medium', 'user-authentication', ['AWS::Cognito::UserPool'], 'Threat protection enforced for standard sign-in', ['COGNITO_USER_POOL_ADVANCED_SECURITY_ENABLED'], ['fsbp']],
  ['Cognito.2', 'medium', 'user-authentication', ['AWS::Cognito::IdentityPool'], 'No guests in identity pools', ['COGNITO_IDENTITY_POOL_UNAUTH_ACCESS_CHECK'], ['fsbp']],
  ['Cognito.3', 'medium', 'user-authentication', ['AWS::Cognito::UserPool'], 'Strong password rules in user pools', ['COGNITO_USER_POOL_PASSWORD_POLICY_CHECK'], ['fsbp']],
  ['Cognito.4', 'medium', 'user-authentication', ['AWS::Cognito::UserPool'], 'Threat protection enforced for custom sign-in', ['COGNITO_USERPOOL_CUST_AUTH_THREAT_FULL_CHECK'], ['fsbp']],
  ['Cognito.5', 'medium', 'user-authentication', ['AWS::Cognito::UserPool'], 'MFA in user pools', ['COGNITO_USER_POOL_MFA_ENABLED'], ['fsbp']],
  ['Cognito.6', 'medium', 'backup-and-versioning', ['AWS::Cognito::UserPool'], 'Deletion protection on user pools', ['COGNITO_USER_POOL_DELETION_PROTECTION_ENABLED'], ['fsbp']],
];
