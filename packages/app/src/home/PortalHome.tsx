import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Container, Grid, Text } from '@backstage/ui';

/** Cards by their names: what is most urgent, and beside it where else to go. */
const URGENT = ['HomePageRiskiestServices'];
const BESIDE = ['HomePageToolkit', 'HomePageStarredEntities'];

/** The portal's start page: the riskiest services, with links and stars beside them where there is room. */
export function PortalHome({ widgets }: HomePageLayoutProps) {
  const cards = (names: readonly string[]) =>
    names.flatMap(name =>
      widgets
        .filter(widget => widget.name === name)
        .map(({ component }) => <div key={name}>{component}</div>),
    );
  return (
    <Container mt="6" mb="6">
      <Text as="h1" variant="title-medium" weight="bold">
        Welcome
      </Text>
      <Grid.Root columns={{ initial: '1', md: '3' }} gap="4" mt="4">
        <Grid.Item colSpan={{ initial: '1', md: '2' }}>
          {cards(URGENT)}
        </Grid.Item>
        <Grid.Item colSpan="1">
          <Grid.Root columns="1" gap="4">
            {cards(BESIDE)}
          </Grid.Root>
        </Grid.Item>
      </Grid.Root>
    </Container>
  );
}
