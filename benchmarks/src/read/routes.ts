const API = '/api/security-scorecards/v1';

/** What all routes are compared with. */
export const CATALOG = '/api/catalog/entities/by-query?limit=20';

/** What a Security tab asks first. */
export const SCORECARD = 'scorecard';

/** Paths of the routes that are measured, of that service where they speak of one. */
export function routesOf(service: number): Record<string, string> {
  const entity = `${API}/scorecards/by-name/component/default/service-${service}`;
  return {
    [SCORECARD]: entity,
    evidence: `${entity}/evidence?limit=50`,
    ranking: `${API}/scorecards?limit=25`,
    'ranking by owner': `${API}/scorecards?limit=25&filter=owner=group:default/team-0`,
  };
}
