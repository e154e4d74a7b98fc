import { createApp } from '@backstage/frontend-defaults';
import { homeModulePortal } from './home/module';
import { appModuleNavigation } from './navigation/module';
import { appModuleSignIn } from './signIn/module';

/** The portal. Plugins are found through `app.packages: all`. */
export const app = createApp({
  features: [homeModulePortal, appModuleNavigation, appModuleSignIn],
});
