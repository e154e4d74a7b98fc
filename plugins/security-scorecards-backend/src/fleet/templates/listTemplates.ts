import {
  SEVERITIES,
  type Catalogue,
  type TemplateFailingControl,
  type TemplateList,
  type TemplateStanding,
  type TemplateVersion,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../../database/Database';
import {
  listTemplateFailures,
  type TemplateFailure,
} from '../../database/templates/listTemplateFailures';
import { listTemplateNames } from '../../database/templates/listTemplateNames';
import {
  sumTemplateVersions,
  type TemplateVersionSums,
} from '../../database/templates/sumTemplateVersions';
import { readCursor, writeCursor } from '../../scorecards/PageCursor';
import { groupBy } from '../../util/groupBy';
import { componentsUnlessTold } from '../FleetFilter';
import type { TemplateQuery } from '../FleetService';
import { compareVersions } from './compareVersions';

const FAILURES = 5;
/** Versions of a template that are returned, the newest. */
const VERSIONS = 50;

/**
 * How the entities stand that were created from templates, by template and version. Throws `InputError` for a cursor of another
 * query.
 *
 * @internal
 */
export async function listTemplates(
  { database, catalogue }: { database: Database; catalogue: Catalogue },
  query: TemplateQuery,
  entityRefs: readonly string[] | undefined,
): Promise<TemplateList> {
  const { filter, limit, cursor } = query;
  const cursorQuery = ['templates', filter.map(item => [...item])];
  const fleet = { filter: componentsUnlessTold(filter), entityRefs };
  const { names, totalItems } = await listTemplateNames(database, {
    fleet,
    limit: limit + 1,
    afterName:
      cursor === undefined
        ? ''
        : String(readCursor(cursorQuery, cursor, ['string'])[0]),
  });
  const templates = names.slice(0, limit);
  const [sums, failures] = await Promise.all([
    sumTemplateVersions(database, { fleet, templates }),
    listTemplateFailures(database, { fleet, templates, limit: FAILURES }),
  ]);
  const sumsOf = groupBy(sums, ({ template }) => template);
  const failuresOf = groupBy(failures, keyOf);
  return {
    items: templates.map(template =>
      standingOf(template, sumsOf.get(template) ?? [], version =>
        (failuresOf.get(keyOf(version)) ?? []).map(failure =>
          toFailingControl(failure, catalogue),
        ),
      ),
    ),
    totalItems,
    pageInfo:
      names.length > limit
        ? { nextCursor: writeCursor(cursorQuery, [templates[limit - 1]]) }
        : {},
  };
}

function standingOf(
  template: string,
  sums: readonly TemplateVersionSums[],
  failuresOf: (sums: TemplateVersionSums) => TemplateFailingControl[],
): TemplateStanding {
  const newestFirst = [...sums].sort((one, other) =>
    compareVersions(one.version, other.version),
  );
  const newest = newestFirst[0]?.version;
  return {
    template,
    entities: sums.reduce((total, { entities }) => total + entities, 0),
    newestVersion: newest,
    totalVersions: sums.length,
    versions: newestFirst.slice(0, VERSIONS).map((item): TemplateVersion => {
      const { template: _, ...figures } = item;
      return {
        ...figures,
        isNewest: item.version === newest,
        failing: failuresOf(item),
      };
    }),
  };
}

function toFailingControl(
  failure: TemplateFailure,
  catalogue: Catalogue,
): TemplateFailingControl {
  const known = catalogue.control(failure.controlId);
  return {
    control: failure.controlId,
    practice: failure.practiceId,
    title: known?.title ?? failure.controlId,
    severity: SEVERITIES[failure.severityRank] ?? 'medium',
    entities: failure.entities,
    resources: failure.resources,
  };
}

function keyOf(item: { template: string; version?: string }): string {
  return JSON.stringify([item.template, item.version]);
}
