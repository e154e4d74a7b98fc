export * from './SignalGroup';
export * from './signalFigures';
export * from './types';
