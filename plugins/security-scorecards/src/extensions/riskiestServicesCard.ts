import type { CardLayout } from '@backstage/plugin-home-react';

const layout: CardLayout = {
  width: { minColumns: 3, defaultColumns: 6 },
  height: { minRows: 4, defaultRows: 8 },
};

/** What both frontend systems tell the home page of the card of the riskiest services. */
export const riskiestServicesCard = {
  name: 'HomePageRiskiestServices',
  title: 'Riskiest services',
  description: 'Services with the most security risk, your own first',
  layout,
  components: async () => {
    const { RiskiestServices } = await import(
      '../components/RiskiestServices/RiskiestServices'
    );
    return { Content: RiskiestServices };
  },
};
