import { axe } from 'jest-axe';

/**
 * Fails with what axe found in the element, if anything. Colours have no meaning in jsdom, so contrast is not judged
 * here. `ignore` names rules that a frame around our own elements breaks.
 */
export async function expectAccessible(
  element: Element,
  options?: { ignore?: readonly string[] },
): Promise<void> {
  const ignored = ['color-contrast', ...(options?.ignore ?? [])];
  const { violations } = await axe(element, {
    rules: Object.fromEntries(ignored.map(id => [id, { enabled: false }])),
  });
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      html: nodes.map(node => node.html),
    })),
  ).toEqual([]);
}
