import { convertPatches } from './convertPatches';

const patch = (KBId: string, extra: object = {}) => ({
  KBId,
  Title: `Update ${KBId}`,
  Classification: 'Security',
  Severity: 'Important',
  State: 'Missing',
  ...extra,
});

describe('convertPatches', () => {
  it('keeps what is open, worst first, with CVE ids', () => {
    const { patches, total } = convertPatches(
      [
        patch('KB1', { Severity: 'Moderate' }),
        patch('KB2', {
          Severity: 'Critical',
          CVEIds: 'CVE-2026-1234, cve-2026-99999,nonsense',
        }),
        patch('KB3', { State: 'Installed' }),
        patch('KB4', { Severity: 'Unspecified', State: 'Failed' }),
        { Title: 'without an id', State: 'Missing' },
      ],
      10,
    );
    expect(total).toBe(3);
    expect(
      patches.map(({ id, state, severity }) => [id, state, severity]),
    ).toEqual([
      ['KB2', 'missing', 'critical'],
      ['KB1', 'missing', 'medium'],
      ['KB4', 'failed', undefined],
    ]);
    expect(patches[0].cveIds).toEqual(['CVE-2026-1234', 'CVE-2026-99999']);
  });

  it('cuts off at the limit and says how many there are', () => {
    const { patches, total } = convertPatches(
      [patch('KB1'), patch('KB2'), patch('KB2'), patch('KB3')],
      2,
    );
    expect(patches.map(({ id }) => id)).toEqual(['KB1', 'KB2']);
    expect(total).toBe(3);
  });
});
