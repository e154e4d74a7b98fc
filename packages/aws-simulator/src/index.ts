/**
 * A loopback AWS endpoint for the demo, tests and benchmarks.
 *
 * @packageDocumentation
 */
export {
  createSimulator,
  type Simulator,
  type SimulatorOptions,
} from './server';
export { demoOrganization } from './identity/demoOrganization';
export {
  DefaultSimulatorClock,
  type SimulatorClock,
} from './clock/SimulatorClock';
export type { EstateSize } from './estate/Estate';
export type { Fault, FaultKind } from './faults/Fault';
export type { FaultRegistry } from './faults/FaultRegistry';
export type { CallStatistics, OperationStatistics } from './CallStatistics';
export type { EstateSummary } from './control/summarize';
export type { OracleResource } from './control/oracleResources';
export type { OracleNode } from './control/oracleNodes';
export type { OracleRule } from './control/oracleRules';
