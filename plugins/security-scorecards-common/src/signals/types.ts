import type { Schemas } from '../api';

/** Whether somebody still has to look at a signal. @public */
export type SignalState = Schemas['SignalState'];
/** A finding of a threat or vulnerability service as the API shows it. @public */
export type Signal = Schemas['Signal'];
/** Active signals on an entity's own resources. @public */
export type SignalFigures = Schemas['SignalFigures'];
/** In how many accounts of an entity signals were collected. @public */
export type SignalSight = Schemas['SignalSight'];
/** A page of signals. @public */
export type SignalList = Schemas['SignalList'];

/** The states of a signal. @public */
export const SIGNAL_STATES = [
  'active',
  'suppressed',
  'archived',
] as const satisfies readonly SignalState[];
