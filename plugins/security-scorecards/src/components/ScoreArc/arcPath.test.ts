import { arcPath } from './arcPath';

describe('arcPath', () => {
  const arc = { center: 100, radius: 80 };

  it('goes through the top at 50', () => {
    expect(arcPath.point(100, 80, 50)).toEqual({ x: 100, y: 20 });
  });

  it('takes the long way round only for more than half a turn', () => {
    expect(arcPath({ ...arc, from: 0, to: 100 })).toContain(' 0 1 1 ');
    expect(arcPath({ ...arc, from: 0, to: 75 })).toContain(' 0 0 1 ');
  });
});
