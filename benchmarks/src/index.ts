/**
 * Repeatable measurements; run by the scripts of the package.
 *
 * @packageDocumentation
 */
export type { Measurement } from './ingest/measurement/Measurement';
