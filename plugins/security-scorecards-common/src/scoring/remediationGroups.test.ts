import {
  type ControlSketch,
  scoredControl,
} from './__testUtils__/scoredControl';
import { remediationGroups } from './remediationGroups';

function groupsOf(sketches: ControlSketch[]): string[][] {
  return remediationGroups(sketches.map(scoredControl)).map(group =>
    group.map(control => control.id),
  );
}

describe('remediationGroups', () => {
  it('joins controls of a practice that fail on the same resources', () => {
    expect(
      groupsOf([
        { id: 'b', failing: ['x', 'y'] },
        { id: 'a', failing: ['y', 'x'] },
      ]),
    ).toEqual([['a', 'b']]);
  });

  it.each<[string, ControlSketch[]]>([
    [
      'other resources, as many',
      [
        { id: 'a', failing: ['x', 'y'] },
        { id: 'b', failing: ['x', 'z'] },
      ],
    ],
    [
      'fewer resources',
      [
        { id: 'a', failing: ['x', 'y'] },
        { id: 'b', failing: ['x'] },
      ],
    ],
    [
      'another practice',
      [
        { id: 'a', failing: ['x'] },
        { id: 'b', failing: ['x'], practice: 'key-management' },
      ],
    ],
  ])('keeps apart: %s', (_, sketches) => {
    expect(groupsOf(sketches)).toEqual([['a'], ['b']]);
  });

  it('leaves out what does not fail', () => {
    expect(groupsOf([{ id: 'a', pass: 1, waived: 1 }])).toEqual([]);
  });
});
