import type { ConfigApi } from '@backstage/frontend-plugin-api';
import type { SignInChoice } from './SignInChoice';

const GUEST: SignInChoice = {
  provider: 'guest',
  title: 'Guest',
  description: 'Sees and changes everything.',
};

/** The guest, then the demo users of `portal.demoUsers`. */
export function readSignInChoices(config: ConfigApi): SignInChoice[] {
  const users = config.getOptionalConfigArray('portal.demoUsers') ?? [];
  return [
    GUEST,
    ...users.map(user => ({
      provider: `demo-${user.getString('id')}`,
      title: user.getString('title'),
      description: user.getString('description'),
    })),
  ];
}
