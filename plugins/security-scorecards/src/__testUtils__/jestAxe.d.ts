declare module 'jest-axe' {
  /** Runs axe on an element. */
  export function axe(
    element: Element,
    options?: { rules?: Record<string, { enabled: boolean }> },
  ): Promise<{
    violations: { id: string; help: string; nodes: { html: string }[] }[];
  }>;
}
