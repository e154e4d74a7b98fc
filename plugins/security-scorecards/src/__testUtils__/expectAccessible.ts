import { axe } from 'jest-axe';

/** Fails with what axe found in the element, if anything. Colours have no meaning in jsdom, so contrast is not judged here. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe(element, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      html: nodes.map(node => node.html),
    })),
  ).toEqual([]);
}
