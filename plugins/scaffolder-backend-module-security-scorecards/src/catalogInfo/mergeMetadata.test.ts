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

describe('mergeMetadata', () => {
  it('adds annotations and tags and keeps comments and other documents', () => {
    expect(
      mergeMetadata(
        FILE,
        { kind: 'component' },
        {
          annotations: { 'security-scorecards/aws-accounts': '111122223333' },
          tags: ['java', 'aws'],
        },
        'catalog-info.yaml',
      ),
    ).toBe(`# owned by payments
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: orders # the service
  tags:
    - java
    - aws
  annotations:
    security-scorecards/aws-accounts: "111122223333"
spec:
  type: service
---
# its API
apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: orders-api
`);
  });

  it('replaces an annotation that exists and is stable when repeated', () => {
    const change = { annotations: { a: 'new' }, tags: ['aws'] };
    const once = mergeMetadata(
      'kind: API\nmetadata:\n  name: x\n  annotations:\n    a: old # why\n    b: kept\n',
      {},
      change,
      'f.yaml',
    );
    expect(once).toContain('a: new # why');
    expect(once).toContain('b: kept');
    expect(mergeMetadata(once, {}, change, 'f.yaml')).toBe(once);
  });

  it.each([
    ['', {}, /f\.yaml is empty/],
    ['kind: [', {}, /f\.yaml is not valid YAML/],
    [FILE, {}, /several entities \(Component:orders, API:orders-api\)/],
    [FILE, { name: 'nobody' }, /has no entity that matches/],
    ['kind: API\n', {}, /without metadata/],
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
        { annotations: { a: 'b' }, tags: ['aws'] },
        'f.yaml',
      ),
    ).toThrow(message);
  });
});
