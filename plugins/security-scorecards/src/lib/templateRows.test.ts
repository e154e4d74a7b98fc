import { createTemplates } from '../testing/fixtures/createTemplates';
import { templateRows } from './templateRows';

describe('templateRows', () => {
  it('compares each version with the newest in use', () => {
    const rows = templateRows(createTemplates().items);
    expect(
      rows.map(({ template, version, againstNewest }) => [
        template,
        version,
        againstNewest?.toFixed(1),
      ]),
    ).toEqual([
      ['aws-service', '1.10.0', undefined],
      ['aws-service', '1.3.0', '-23.3'],
      // Without a score there is nothing to compare.
      ['aws-service', undefined, undefined],
      ['website', undefined, undefined],
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
  });

  it('tells on the last row of a template how many versions are not shown', () => {
    const [first] = createTemplates().items;
    const rows = templateRows([{ ...first, totalVersions: 7 }]);
    expect(rows.map(({ moreVersions }) => moreVersions)).toEqual([0, 0, 4]);
  });
});
