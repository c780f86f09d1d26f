/**
 * Hooks of the backend plugin that may still change.
 *
 * @packageDocumentation
 */
export { sphereSimulationExtensionPoint } from './simulation/sphereSimulationExtensionPoint';
export type {
  SphereSimulation,
  SphereSimulationExtensionPoint,
} from './simulation/sphereSimulationExtensionPoint';
