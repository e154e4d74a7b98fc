import { RollupGraph } from './RollupGraph';

function graph(...edges: [string, 'part' | 'owned' | 'child', string][]) {
  const result = new RollupGraph();
  edges.forEach(([parent, kind, part]) => result.add({ parent, kind, part }));
  return result;
}

describe('RollupGraph', () => {
  it('counts the parts of a system and domain at any depth, each once', () => {
    const target = graph(
      ['domain:d/shop', 'part', 'domain:d/sub'],
      ['domain:d/sub', 'part', 'system:d/a'],
      ['domain:d/shop', 'part', 'system:d/a'],
      ['system:d/a', 'part', 'component:d/x'],
      ['system:d/a', 'part', 'component:d/x'],
      ['component:d/x', 'part', 'component:d/y'],
    );
    expect([...target.membersOf('domain:d/shop')].sort()).toEqual([
      'component:d/x',
      'component:d/y',
      'domain:d/shop',
      'domain:d/sub',
      'system:d/a',
    ]);
  });

  it('counts what nested groups own, but not the parts of an owned system', () => {
    const target = graph(
      ['group:d/all', 'child', 'group:d/team'],
      ['group:d/team', 'owned', 'system:d/a'],
      ['group:d/all', 'owned', 'component:d/own'],
      ['system:d/a', 'part', 'component:d/foreign'],
    );
    expect([...target.membersOf('group:d/all')].sort()).toEqual([
      'component:d/own',
      'group:d/all',
      'group:d/team',
      'system:d/a',
    ]);
  });

  it('walks circles once', () => {
    const target = graph(
      ['group:d/a', 'child', 'group:d/b'],
      ['group:d/b', 'child', 'group:d/a'],
      ['domain:d/x', 'part', 'domain:d/x'],
    );
    expect([...target.membersOf('group:d/a')]).toEqual([
      'group:d/a',
      'group:d/b',
    ]);
    expect([...target.membersOf('domain:d/x')]).toEqual(['domain:d/x']);
  });

  it('counts only itself for other kinds', () => {
    const target = graph(['component:d/x', 'part', 'component:d/y']);
    expect([...target.membersOf('component:d/x')]).toEqual(['component:d/x']);
  });
});
