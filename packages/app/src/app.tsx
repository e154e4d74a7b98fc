import { createApp } from '@backstage/frontend-defaults';
import { appModuleNavigation } from './navigation/module';
import { appModuleSignIn } from './signIn/module';

/** The portal. Plugins are found through `app.packages: all`. */
export const app = createApp({
  features: [appModuleNavigation, appModuleSignIn],
});
