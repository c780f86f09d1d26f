import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  sphereAdminPermission,
  sphereOperationsReadPermission,
  type Operations,
} from '@dataops-sphere/plugin-sphere-common';
import type { OperationsService } from '../outbox/OperationsService';
import type { SphereAccess } from './SphereAccess';

/** Operations for whoever runs the platform: errors of receivers may name things that are not for everybody. */
export class AuthorizedOperationsService {
  readonly #operations: OperationsService;
  readonly #access: SphereAccess;

  constructor(operations: OperationsService, access: SphereAccess) {
    this.#operations = operations;
    this.#access = access;
  }

  async read(credentials: BackstageCredentials): Promise<Operations> {
    await this.#access.require(sphereOperationsReadPermission, credentials);
    return this.#operations.read();
  }

  async retry(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Operations> {
    await this.#access.require(sphereAdminPermission, credentials);
    const operations = await this.#operations.retry(id);
    if (operations) return operations;
    throw new NotFoundError(
      `There is no delivery '${id}' that was given up; it may have been retried already`,
    );
  }
}
