import type { Entity } from '@backstage/catalog-model';
import { paymentsApi } from '../src/testing/entities';

/** A service for each state of the tab, by name. */
export const demoEntities: Entity[] = [
  'payments-api',
  'no-grade',
  'no-scope',
  'first-sync',
  'forbidden',
  'failing',
  'loading',
  'missing',
].map(name => ({
  ...paymentsApi,
  metadata: { ...paymentsApi.metadata, name, title: name },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/payments' },
    { type: 'partOf', targetRef: 'system:default/payments' },
  ],
}));
