import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { z } from 'zod';
import { riskiestServicesCard } from './riskiestServicesCard';

/** The riskiest services on the home page; adopters set in app-config how many. */
export const riskiestServicesWidget = HomePageWidgetBlueprint.makeWithOverrides(
  {
    name: 'riskiest-services',
    configSchema: { limit: z.number().int().min(1).max(20).default(5) },
    *factory(originalFactory, { config }) {
      yield* originalFactory({
        ...riskiestServicesCard,
        componentProps: { limit: config.limit },
      });
    },
  },
);
