import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import { createGlob } from './createGlob';

/** Tag that CloudFormation puts on what it creates. @internal */
export const STACK_TAG = 'aws:cloudformation:stack-name';

/** Tag that myApplications puts on the resources of an application; its value is the application's ARN. @internal */
export const APPLICATION_TAG = 'awsApplication';

const APPLICATION_ARN =
  /^arn:aws[a-z-]*:(?:resource-groups|servicecatalog):[a-z0-9-]*:\d{12}:(?:group|\/?applications)\/([^/]+)/;

/** What rules know of an account. @internal */
export interface AccountFacts {
  name?: string;
  /** Path of organisational units, such as `Workloads/Production`. */
  ouPath?: string;
}

/** What of a resource fitted a condition. @internal */
export interface ConditionMatch {
  /** What `{{ value }}` stands for; undefined when the condition names nothing. */
  value?: string;
  /** For people. */
  detail: string;
}

/** One condition of a rule of app-config. @internal */
export type RuleCondition = (
  resource: ResourceRecord,
  account: AccountFacts | undefined,
) => ConditionMatch | undefined;

/** The tag is there; its value is the value. @internal */
export function tagCondition(key: string): RuleCondition {
  return resource => {
    const tags = resource.tags ?? {};
    return Object.hasOwn(tags, key)
      ? { value: tags[key], detail: `${key}=${tags[key]}` }
      : undefined;
  };
}

/** The name of the CloudFormation stack fits a pattern. @internal */
export function stackCondition(pattern: string): RuleCondition {
  const glob = createGlob(pattern);
  return resource => {
    const stack = resource.tags?.[STACK_TAG];
    return withDetail(stack, glob, `stack ${stack}`);
  };
}

/** The resource is part of an application of myApplications, whose name is the value. @internal */
export function applicationCondition(): RuleCondition {
  return resource => {
    const arn = resource.tags?.[APPLICATION_TAG];
    const value = arn && APPLICATION_ARN.exec(arn)?.[1];
    return value ? { value, detail: `application ${value}` } : undefined;
  };
}

/** The name of the account fits a pattern. @internal */
export function accountNameCondition(pattern: string): RuleCondition {
  const glob = createGlob(pattern);
  return (_, account) =>
    withDetail(account?.name, glob, `account name ${account?.name}`);
}

/** The path of organisational units of the account fits a pattern. @internal */
export function ouPathCondition(pattern: string): RuleCondition {
  const glob = createGlob(pattern);
  return (_, account) =>
    withDetail(account?.ouPath, glob, `OU ${account?.ouPath}`);
}

/** The resource lies in the account. @internal */
export function accountCondition(accountId: string): RuleCondition {
  return resource =>
    resource.accountId === accountId
      ? { detail: `account ${accountId}` }
      : undefined;
}

function withDetail(
  text: string | undefined,
  glob: ReturnType<typeof createGlob>,
  detail: string,
): ConditionMatch | undefined {
  const match = text === undefined ? undefined : glob(text);
  return match && { ...match, detail };
}
