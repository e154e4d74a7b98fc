import { z } from 'zod';
import { RANKING_FILTER_KEYS } from './rankingFilter';

/** A named query of the ranking: what of its address makes the view. */
export interface RankingView {
  readonly name: string;
  readonly query: string;
}

/** Parameters of the address that a view sets. */
export const VIEW_PARAMETERS = [
  'q',
  'order',
  'columns',
  ...RANKING_FILTER_KEYS,
] as const;

/** How many views a reader keeps. */
export const MOST_VIEWS = 30;

/** Views that everybody has, with the keys of their names in the messages. */
export const PRESET_VIEWS = [
  { id: 'risk', query: '' },
  { id: 'failing', query: 'order=failing%2Cdesc' },
  { id: 'unseen', query: 'order=coverage%2Casc' },
  { id: 'teams', query: 'kind=group' },
] as const;

const viewsSchema = z.array(z.object({ name: z.string(), query: z.string() }));

/** Views as they were stored; none when what is stored is no list of views. */
export function parseViews(stored: unknown): readonly RankingView[] {
  const parsed = viewsSchema.safeParse(stored);
  return parsed.success ? parsed.data : [];
}

/** The part of an address that makes a view, in one order, so that equal views are equal texts. */
export function viewQuery(parameters: URLSearchParams): string {
  const query = new URLSearchParams();
  for (const name of VIEW_PARAMETERS) {
    for (const value of parameters.getAll(name)) {
      query.append(name, value);
    }
  }
  return query.toString();
}
