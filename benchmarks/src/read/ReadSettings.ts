/** What to measure of reading. */
export interface ReadSettings {
  services: number;
  /** Resources of a service. */
  resources: number;
  /** Controls with evidence on each resource. */
  controls: number;
  /** Requests to each route. */
  requests: number;
  /** Viewers at once. */
  viewers: number;
  /** Whether pages are opened in a browser too; the front end has to be built. */
  pages: boolean;
  /** Size of the simulated organisation that is visited while the catalog is asked. */
  estate: 'demo' | 'medium' | 'large';
  /** Leaves the other part out. */
  only?: 'routes' | 'ingest';
  /** Connection string of a PostgreSQL server that may create databases; one is started when absent. */
  postgres?: string;
}
