import { demoOrganization } from 'aws-simulator';
import { collectionConfiguration } from '../estate/collectionConfiguration';

const HOST = '127.0.0.1';

/** Who looks: one who may read everything, and one who sees what the own team owns. */
export const VIEWERS = ['everything', 'own-team'] as const;

/** One of {@link VIEWERS}. */
export type Viewer = (typeof VIEWERS)[number];

/** Configuration of the portal's backend on a PostgreSQL database, a schema for each plugin. */
export function portalConfiguration(options: {
  port: number;
  databaseUrl: string;
  catalogFile: string;
  /** Folder in which the portal's templates would publish. */
  repositories: string;
}): object {
  const { port, databaseUrl, catalogFile, repositories } = options;
  const url = `http://${HOST}:${port}`;
  const { mainAccount, aws } = collectionConfiguration();
  return {
    app: {
      title: 'Benchmark',
      baseUrl: url,
      packages: 'all',
      disableStaticFallbackCache: true,
      extensions: [{ 'page:home': { config: { path: '/' } } }],
    },
    backend: {
      baseUrl: url,
      listen: { host: HOST, port },
      database: {
        client: 'pg',
        connection: databaseUrl,
        pluginDivisionMode: 'schema',
      },
      csp: { 'upgrade-insecure-requests': false },
      // Without a front end that was built the API alone can be measured.
      startup: { plugins: { app: { onPluginBootFailure: 'continue' } } },
    },
    auth: {
      environment: 'development',
      providers: Object.fromEntries(VIEWERS.map(id => [`demo-${id}`, {}])),
    },
    permission: { enabled: true },
    portal: {
      repositories,
      demoUsers: VIEWERS.map(id => ({
        id,
        title: id,
        description: id,
        entityRef: `user:default/${id}`,
        restricted: id === 'own-team',
      })),
    },
    aws: {
      mainAccount: { ...mainAccount, region: demoOrganization.homeRegion },
    },
    securityScorecards: { aws },
    catalog: {
      rules: [{ allow: ['Component', 'Group', 'System', 'User'] }],
      locations: [{ type: 'file', target: catalogFile }],
    },
  };
}
