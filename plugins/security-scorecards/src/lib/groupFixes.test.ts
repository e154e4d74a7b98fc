import { groupFixes } from './groupFixes';

describe('groupFixes', () => {
  it('gives each kind once, with its texts in order', () => {
    expect(
      groupFixes([
        { kind: 'cli', text: 'one' },
        { kind: 'cdk', text: 'two' },
        { kind: 'cli', text: 'three' },
        { kind: 'cli', text: 'one' },
      ]),
    ).toEqual([
      { kind: 'cli', texts: ['one', 'three'] },
      { kind: 'cdk', texts: ['two'] },
    ]);
  });
});
