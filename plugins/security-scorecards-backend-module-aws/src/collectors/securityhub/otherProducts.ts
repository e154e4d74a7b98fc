import type { SignalSettings } from '../../config/AwsSettings';
import type { Partition } from './Partition';
import { severityLabels } from './severityLabels';

// At most so many values may stand in one filter.
const MAX_VALUES = 20;

/**
 * The same shares of the findings of other products: those of which app-config made controls, and the others as signals. Where
 * app-config made controls of more than 20 generators, the findings of the further ones come in both; they are taken as evidence
 * each time.
 * @internal
 */
export function otherProducts(
  parts: readonly Partition[],
  options: { generators: readonly string[]; signals?: SignalSettings },
): Partition[] {
  const { generators, signals } = options;
  const products: Partition[] = [];
  for (let from = 0; from < generators.length; from += MAX_VALUES) {
    const some = generators.slice(from, from + MAX_VALUES);
    products.push(
      ...parts.map(part => ({
        ...part,
        key: `${part.key}/products-${from / MAX_VALUES}`,
        kind: 'products' as const,
        generators: some,
      })),
    );
  }
  if (!signals) {
    return products;
  }
  return [
    ...products,
    ...parts.map(part => ({
      ...part,
      key: `${part.key}/signals`,
      kind: 'signals' as const,
      generators,
      severities: severityLabels(signals.minimumSeverity),
      ...(signals.products ? { products: signals.products } : {}),
    })),
  ];
}
