import { mergeMetadata } from './mergeMetadata';

const FILE = `# owned by payments
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: orders # the service
  tags:
    - java
spec:
  type: service
---
# its API
apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: orders-api
`;

const OWN =
  'kind: API\nmetadata:\n  name: x\n  annotations:\n    a: old # why\n    b: kept\n';

describe('mergeMetadata', () => {
  it('adds annotations and tags and keeps comments and other documents', () => {
    expect(
      mergeMetadata(
        FILE,
        { kind: 'component' },
        {
          annotations: { 'security-scorecards/aws-accounts': '111122223333' },
          tags: ['java', 'aws'],
          existing: 'refuse',
        },
        'catalog-info.yaml',
      ).text,
    ).toBe(
      FILE.replace(
        '    - java\n',
        `    - java
    - aws
  annotations:
    security-scorecards/aws-accounts: "111122223333"
`,
      ),
    );
  });

  it('replaces an annotation that exists and is stable when repeated', () => {
    const change = {
      annotations: { a: 'new' },
      tags: ['aws'],
      existing: 'replace',
    } as const;
    const once = mergeMetadata(OWN, {}, change, 'f.yaml').text;
    expect(once).toContain('a: new # why');
    expect(once).toContain('b: kept');
    expect(mergeMetadata(once, {}, change, 'f.yaml').text).toBe(once);
  });

  it('keeps an annotation with another value, or refuses it, when told', () => {
    const change = { annotations: { a: 'new', c: 'c', b: 'kept' }, tags: [] };
    const { text, kept } = mergeMetadata(
      OWN,
      {},
      { ...change, existing: 'skip' },
      'f.yaml',
    );
    expect(text).toBe(`${OWN}    c: c\n`);
    expect(kept).toEqual(['a']);
    expect(() =>
      mergeMetadata(OWN, {}, { ...change, existing: 'refuse' }, 'f.yaml'),
    ).toThrow(/f\.yaml has a: old already, .*'existing'/);
  });

  it('fills annotations that are there and empty', () => {
    expect(
      mergeMetadata(
        'kind: API\nmetadata:\n  annotations:\n  name: x\n',
        {},
        { annotations: { a: 'b' }, tags: [], existing: 'refuse' },
        'f.yaml',
      ).text,
    ).toContain('annotations:\n    a: b\n');
  });

  it.each([
    ['', {}, /f\.yaml is empty/],
    ['kind: [', {}, /f\.yaml is not valid YAML/],
    [FILE, {}, /several entities \(Component:orders, API:orders-api\)/],
    [FILE, { name: 'nobody' }, /has no entity that matches/],
    ['kind: API\n', {}, /without metadata/],
    [
      'kind: API\nmetadata:\n  annotations: [a]\n',
      {},
      /metadata\.annotations that is no map/,
    ],
    [
      'kind: API\nmetadata:\n  tags: java\n',
      {},
      /metadata\.tags that is no list/,
    ],
  ])('refuses %j with %j', (content, selector, message) => {
    expect(() =>
      mergeMetadata(
        content,
        selector,
        { annotations: { a: 'b' }, tags: ['aws'], existing: 'replace' },
        'f.yaml',
      ),
    ).toThrow(message);
  });
});
