import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  Absence,
  ExtensionCommand,
  ExtensionDetail,
  ExtensionSubmission,
  SphereTeam,
} from '@dataops-sphere/plugin-sphere-common';

/**
 * Acts as people of an example organisation, through the same services and rules as everybody, but past Backstage's
 * permissions. People and groups are canonical refs. Errors are those of the services.
 * @alpha
 */
export interface SphereSimulation {
  /** Undefined for a sphere that is not there (yet). */
  team(sphere: string): Promise<SphereTeam | undefined>;
  submit(
    person: string,
    sphere: string,
    submission: ExtensionSubmission,
  ): Promise<ExtensionDetail>;
  /** With the version that is stored at the moment. */
  act(
    person: string,
    id: string,
    command: Pick<ExtensionCommand, 'action' | 'idempotencyKey'>,
  ): Promise<ExtensionDetail>;
  setAbsence(person: string, absence: Absence | null): Promise<void>;
  /** Does everything at once that the clock asks for at the moment. */
  runClock(): Promise<void>;
}

/**
 * For demos and tests only: another clock for the whole plugin, and people who act without being signed in. Whoever
 * installs such a module trusts it like the plugin itself.
 * @alpha
 */
export interface SphereSimulationExtensionPoint {
  /**
   * What declarations, requests and decisions take for the present. Inventory keeps the real time, because observations
   * bring their own.
   */
  setClock(clock: () => Date): void;
  /** Calls back once, when the plugin has started; what it throws stops the start. */
  onStarted(listener: (simulation: SphereSimulation) => void): void;
}

/** @alpha */
export const sphereSimulationExtensionPoint =
  createExtensionPoint<SphereSimulationExtensionPoint>({
    id: 'sphere.simulation',
  });
