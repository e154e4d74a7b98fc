import { groupProblems } from './groupProblems';

describe('groupProblems', () => {
  it('puts together what one mend settles, by annotation', () => {
    const mend = 'Create the entity.';
    const first = { message: 'Entity one is missing', mend };
    const second = { message: 'Entity two is missing', mend };
    const tags = { annotation: 'security-scorecards/aws-tags', ...first };
    expect(groupProblems([first, tags, second, { ...first }])).toEqual([
      { annotation: undefined, mend, problems: [first, second] },
      { annotation: tags.annotation, mend, problems: [tags] },
    ]);
  });
});
