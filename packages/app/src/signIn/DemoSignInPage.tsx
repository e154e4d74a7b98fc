import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import {
  Button,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Container,
  Grid,
  Header,
  Text,
} from '@backstage/ui';
import { useMemo, useState } from 'react';
import { readSignInChoices } from './readSignInChoices';
import { rememberedProvider } from './rememberedProvider';
import { withSignOut } from './withSignOut';

/** Lets the visitor choose whom to be: the guest or one of the demo users. */
export const DemoSignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const config = useApi(configApiRef);
  const choices = useMemo(() => readSignInChoices(config), [config]);
  const [provider, setProvider] = useState(() => {
    const remembered = rememberedProvider.get();
    return choices.find(choice => choice.provider === remembered)?.provider;
  });

  if (provider) {
    return (
      <ProxiedSignInPage
        provider={provider}
        onSignInSuccess={identity => {
          rememberedProvider.set(provider);
          onSignInSuccess(withSignOut(identity, rememberedProvider.clear));
        }}
        ErrorComponent={({ error }) => (
          <Container>
            <Header title="Sign-in failed" />
            <Text as="p">
              {error?.message ?? 'The backend did not say why.'}
            </Text>
            <Button
              onPress={() => {
                rememberedProvider.clear();
                setProvider(undefined);
              }}
            >
              Choose another user
            </Button>
          </Container>
        )}
      />
    );
  }
  return (
    <main>
      <Container>
        <Header
          title={config.getOptionalString('app.title') ?? 'Developer portal'}
        />
        <Text as="p">
          A demonstration with a sample organisation: no password is asked.
        </Text>
        <Grid.Root columns={{ initial: '1', sm: '2', lg: '4' }} mt="4">
          {choices.map(choice => (
            <Card key={choice.provider}>
              <CardHeader>
                <Text as="h2" variant="title-small">
                  {choice.title}
                </Text>
              </CardHeader>
              <CardBody>
                <Text as="p">{choice.description}</Text>
              </CardBody>
              <CardFooter>
                <Button onPress={() => setProvider(choice.provider)}>
                  Enter as {choice.title.toLocaleLowerCase('en-US')}
                </Button>
              </CardFooter>
            </Card>
          ))}
        </Grid.Root>
      </Container>
    </main>
  );
};
