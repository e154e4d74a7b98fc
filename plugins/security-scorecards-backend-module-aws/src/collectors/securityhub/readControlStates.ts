import type {
  CollectionProblem,
  CollectionTarget,
  ControlStates,
  DisabledControl,
} from 'backstage-plugin-security-scorecards-node';
import type { LiveControlDefinition } from 'backstage-plugin-security-scorecards-common';
import { problemOf } from '../../problemOf';
import type { ControlDirectory } from '../ControlDirectory';
import type { SecurityHubApi } from './SecurityHubApi';

// BatchGetSecurityControls takes so many ids.
const MAX_IDS = 100;
const MAX_REASON = 1024;
const CONTROL_ID = /^[A-Za-z0-9]+\.\d+$/;
const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/**
 * What Security Hub says of its controls. Which of them are switched off can only be read for the calling account and its
 * region; nothing is said of other accounts.
 *
 * @returns undefined, and a problem in words, when not even the list of controls can be read
 * @internal
 */
export async function readControlStates(options: {
  api: SecurityHubApi;
  target: CollectionTarget;
  controls: ControlDirectory;
  problems: CollectionProblem[];
}): Promise<ControlStates | undefined> {
  const { api, target, problems } = options;
  const { accountId, region } = target;
  const optional = <T>(what: string, read: () => Promise<T>) =>
    orProblem(
      problems,
      `${what} in account ${accountId}, region ${region}`,
      read,
    );
  const definitions = await optional('Controls of Security Hub', async () =>
    (await api.controlDefinitions()).flatMap(raw => definitionOf(raw)),
  );
  if (!definitions) {
    return undefined;
  }
  const disabled = await optional('Controls that are switched off', () =>
    disabledControls(options, definitions),
  );
  const standards = await optional('Standards that are switched on', () =>
    api.enabledStandards(),
  );
  return {
    definitions,
    disabled: disabled ?? [],
    known: disabled ? [{ accountId, region }] : [],
    standards: (standards ?? []).flatMap(({ StandardsArn, StandardsStatus }) =>
      StandardsArn
        ? [
            {
              accountId,
              region,
              standardArn: StandardsArn,
              status: StandardsStatus ?? 'UNKNOWN',
            },
          ]
        : [],
    ),
  };
}

async function disabledControls(
  options: {
    api: SecurityHubApi;
    target: CollectionTarget;
    controls: ControlDirectory;
  },
  definitions: readonly LiveControlDefinition[],
): Promise<DisabledControl[]> {
  const { api, target, controls } = options;
  const disabled: DisabledControl[] = [];
  for (let from = 0; from < definitions.length; from += MAX_IDS) {
    const ids = definitions.slice(from, from + MAX_IDS).map(({ id }) => id);
    for (const control of await api.controls(ids)) {
      const { SecurityControlId: id, LastUpdateReason: reason } = control;
      if (id && control.SecurityControlStatus === 'DISABLED') {
        disabled.push({
          controlId: controls.spelling(id),
          accountId: target.accountId,
          region: target.region,
          ...(reason ? { reason: reason.slice(0, MAX_REASON) } : {}),
        });
      }
    }
  }
  return disabled;
}

// Controls of other clouds have ids of another form.
function definitionOf(raw: {
  SecurityControlId?: string;
  Title?: string;
  SeverityRating?: string;
  RemediationUrl?: string;
}): LiveControlDefinition[] {
  const { SecurityControlId: id, Title: title, RemediationUrl: url } = raw;
  const severity = SEVERITIES.find(
    name => name === raw.SeverityRating?.toLowerCase(),
  );
  return id && CONTROL_ID.test(id) && severity
    ? [
        {
          id,
          title: title ?? id,
          severity,
          ...(url ? { guidanceUrl: url } : {}),
        },
      ]
    : [];
}

async function orProblem<T>(
  problems: CollectionProblem[],
  place: string,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    problems.push(problemOf(error, place));
    return undefined;
  }
}
