import { formatAnnotations } from './formatAnnotations';

describe('formatAnnotations', () => {
  it('writes what a catalog file takes', () => {
    expect(
      formatAnnotations({
        'security-scorecards/aws-tags': "team=Ben\\, Jerry's",
        'security-scorecards/aws-accounts': '012345678901',
      }),
    ).toBe(
      [
        'metadata:',
        '  annotations:',
        "    security-scorecards/aws-tags: 'team=Ben\\, Jerry''s'",
        "    security-scorecards/aws-accounts: '012345678901'",
      ].join('\n'),
    );
  });

  it('escapes line breaks', () => {
    expect(formatAnnotations({ key: 'one\ntwo' })).toContain(
      'key: "one\\ntwo"',
    );
  });

  it('writes an empty set', () => {
    expect(formatAnnotations({})).toBe('metadata:\n  annotations: {}');
  });
});
