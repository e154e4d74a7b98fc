import { DOMAINS } from '../testing/fixtures/domains';
import {
  EMPTY_CHECKLIST_FILTER,
  type ChecklistFilter,
} from './ChecklistFilter';
import { filterChecklist } from './filterChecklist';
import { isFilterActive } from './isFilterActive';

function practices(filter: Partial<ChecklistFilter>): string[] {
  return filterChecklist(DOMAINS, { ...EMPTY_CHECKLIST_FILTER, ...filter })
    .flatMap(domain => domain.practices)
    .map(practice => practice.id);
}

describe('filterChecklist', () => {
  it('shows everything without a condition', () => {
    expect(practices({})).toHaveLength(17);
    expect(isFilterActive(EMPTY_CHECKLIST_FILTER)).toBe(false);
  });

  it('finds practices by their controls, and shows only those controls', () => {
    const [domain] = filterChecklist(DOMAINS, {
      ...EMPTY_CHECKLIST_FILTER,
      text: ' s3.8 ',
    });
    expect(domain.practices.map(({ id }) => id)).toEqual([
      'public-access-block',
    ]);
    expect(domain.practices[0].controls.map(({ id }) => id)).toEqual(['S3.8']);
  });

  it('keeps the controls of a practice whose title matches', () => {
    const [domain] = filterChecklist(DOMAINS, {
      ...EMPTY_CHECKLIST_FILTER,
      text: 'public access to storage',
    });
    expect(domain.practices[0].controls).toHaveLength(3);
  });

  it('combines severity and status on one control', () => {
    expect(practices({ severities: ['critical'], statuses: ['fail'] })).toEqual(
      ['root-protection', 'public-access-block'],
    );
  });

  it('tells own from inherited', () => {
    expect(practices({ origin: 'inherited' })).toEqual([
      'root-protection',
      'audit-trail',
      'configuration-recording',
    ]);
    expect(practices({ origin: 'own' })).not.toContain('root-protection');
  });

  it('judges practices without controls by their own status', () => {
    expect(
      practices({ statuses: ['unknown'], domain: 'incident-response' }),
    ).toEqual(['game-days']);
  });

  it('leaves out domains of which nothing is left', () => {
    expect(practices({ text: 'no such thing' })).toEqual([]);
    expect(
      filterChecklist(DOMAINS, {
        ...EMPTY_CHECKLIST_FILTER,
        domain: 'data-protection',
      }).map(({ id }) => id),
    ).toEqual(['data-protection']);
  });
});
