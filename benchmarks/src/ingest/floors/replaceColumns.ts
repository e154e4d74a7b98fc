import { FLOOR_COLUMNS, FLOOR_KEY } from './floorRow';

/** Assignments that replace a row by the one that conflicts with it. */
export function replaceColumns(): string {
  return FLOOR_COLUMNS.filter(
    column => !FLOOR_KEY.includes(column) && column !== 'stored_at',
  )
    .map(column => `${column} = excluded.${column}`)
    .join(', ');
}
