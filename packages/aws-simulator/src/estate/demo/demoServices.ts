import type { Archetype } from '../archetypes';
import type { Service } from '../model';

/**
 * A service of the demo with the ways it is built and the accounts it is in.
 *
 * @internal
 */
export interface PlacedService {
  readonly service: Service;
  readonly archetypes: readonly Archetype[];
  readonly accountIds: readonly string[];
}

const COMMERCE = ['555566667777', '666677778888'];
const COMMERCE_PRODUCTION = ['555566667777'];
const PAYMENTS = ['777788889999', '888899990000'];
const PAYMENTS_PRODUCTION = ['777788889999'];
const LOGISTICS = ['999900001111', '121212121212'];
const LOGISTICS_PRODUCTION = ['999900001111'];
const INSIGHTS = ['131313131313'];
const SHARED = ['444455556666'];

function place(
  name: string,
  owner: [team: string, system: string],
  quality: number,
  archetypes: Archetype[],
  accountIds: string[],
  details: Partial<Pick<Service, 'classification' | 'tagging'>> = {},
): PlacedService {
  return {
    service: {
      name,
      team: owner[0],
      system: owner[1],
      quality,
      classification: details.classification ?? 'internal',
      tagging: details.tagging ?? 'good',
    },
    archetypes,
    accountIds,
  };
}

/** The services of the demo, from near perfect to poor. @internal */
export const demoServices: readonly PlacedService[] = [
  place(
    'web-shop',
    ['web-experience', 'storefront'],
    0.86,
    ['static-site', 'container-service'],
    COMMERCE,
    { classification: 'public' },
  ),
  place(
    'product-catalogue',
    ['web-experience', 'storefront'],
    0.9,
    ['serverless-api', 'search'],
    COMMERCE_PRODUCTION,
  ),
  place(
    'search-api',
    ['web-experience', 'storefront'],
    0.74,
    ['container-service', 'search'],
    COMMERCE_PRODUCTION,
  ),
  place(
    'recommendations',
    ['web-experience', 'storefront'],
    0.62,
    ['streaming'],
    COMMERCE_PRODUCTION,
  ),
  place(
    'cart',
    ['checkout', 'storefront'],
    0.82,
    ['container-service', 'cache'],
    COMMERCE,
  ),
  place(
    'checkout-api',
    ['checkout', 'payments'],
    0.93,
    ['serverless-api', 'messaging'],
    COMMERCE,
    { classification: 'confidential' },
  ),
  place(
    'promotions',
    ['checkout', 'storefront'],
    0.7,
    ['serverless-api'],
    COMMERCE_PRODUCTION,
  ),
  place(
    'customer-accounts',
    ['checkout', 'storefront'],
    0.88,
    ['sign-in', 'relational'],
    COMMERCE_PRODUCTION,
    { classification: 'confidential' },
  ),
  place(
    'payment-gateway',
    ['payments', 'payments'],
    0.97,
    ['kubernetes', 'aurora'],
    PAYMENTS,
    { classification: 'confidential' },
  ),
  place(
    'fraud-scoring',
    ['payments', 'payments'],
    0.95,
    ['streaming', 'serverless-api'],
    PAYMENTS_PRODUCTION,
    { classification: 'confidential' },
  ),
  place('ledger', ['payments', 'payments'], 0.995, ['aurora'], PAYMENTS, {
    classification: 'confidential',
  }),
  place(
    'invoice-renderer',
    ['payments', 'payments'],
    0.8,
    ['messaging', 'files'],
    PAYMENTS_PRODUCTION,
    { classification: 'confidential' },
  ),
  place(
    'payout-batch',
    ['payments', 'payments'],
    0.58,
    ['vm-fleet', 'relational'],
    PAYMENTS_PRODUCTION,
    { classification: 'confidential', tagging: 'wrong-case' },
  ),
  place(
    'order-intake',
    ['warehouse', 'fulfilment'],
    0.91,
    ['serverless-api', 'messaging'],
    LOGISTICS,
  ),
  place(
    'stock-ledger',
    ['warehouse', 'fulfilment'],
    0.78,
    ['relational', 'container-service'],
    LOGISTICS,
  ),
  place(
    'picking-app',
    ['warehouse', 'fulfilment'],
    0.55,
    ['vm-fleet'],
    LOGISTICS_PRODUCTION,
  ),
  place(
    'label-printer',
    ['warehouse', 'fulfilment'],
    0.38,
    ['windows-fleet', 'files'],
    LOGISTICS_PRODUCTION,
  ),
  place(
    'returns-desk',
    ['warehouse', 'fulfilment'],
    0.68,
    ['container-service', 'relational'],
    LOGISTICS_PRODUCTION,
    { tagging: 'typo' },
  ),
  place(
    'route-planner',
    ['routing', 'fulfilment'],
    0.72,
    ['vm-fleet', 'files'],
    LOGISTICS_PRODUCTION,
  ),
  place(
    'driver-api',
    ['routing', 'tracking'],
    0.84,
    ['container-service', 'sign-in'],
    LOGISTICS,
  ),
  place(
    'geo-tiles',
    ['routing', 'tracking'],
    0.76,
    ['static-site'],
    LOGISTICS_PRODUCTION,
    { classification: 'public', tagging: 'stack-only' },
  ),
  place(
    'tracking-events',
    ['tracking', 'tracking'],
    0.89,
    ['streaming', 'messaging'],
    LOGISTICS_PRODUCTION,
  ),
  place(
    'tracking-page',
    ['tracking', 'tracking'],
    0.995,
    ['static-site'],
    LOGISTICS_PRODUCTION,
    { classification: 'public' },
  ),
  place(
    'parcel-insights',
    ['tracking', 'tracking'],
    0.6,
    ['analytics'],
    INSIGHTS,
    { classification: 'confidential' },
  ),
  place(
    'developer-portal',
    ['platform', 'platform'],
    0.92,
    ['container-service', 'relational'],
    SHARED,
  ),
  place(
    'ci-runners',
    ['platform', 'platform'],
    0.5,
    ['build', 'vm-fleet'],
    SHARED,
    { tagging: 'none' },
  ),
];
