import { useEffect, useState } from 'react';

/** Width of an element in CSS pixels, followed as it changes; undefined until it is measured. */
export function useElementWidth<T extends Element>(): [
  (element: T | null) => void,
  number | undefined,
] {
  const [element, setElement] = useState<T | null>(null);
  const [width, setWidth] = useState<number>();

  useEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) =>
      setWidth(entry.contentRect.width),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);

  return [setElement, width];
}
