import type { HumanDuration } from '@backstage/types';
import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  /** Sphere: self-service spheres of teams. */
  sphere?: {
    /**
     * Where declarations are read from.
     *
     * @visibility backend
     */
    sources?: Array<{
      /**
       * Name of the source: lower-case letters, digits and dashes. It is part of what the spheres of the source are
       * managed by, so keep it.
       *
       * @visibility backend
       */
      id: string;
      /**
       * `file` for a file or folder on this machine, `url` for a file or folder in a repository that the backend's
       * integrations can read.
       *
       * @visibility backend
       */
      type: 'file' | 'url';
      /**
       * Path relative to the working directory, or the address.
       *
       * @visibility backend
       */
      target: string;
      /**
       * Where people edit its files: an address with `{path}` in place of the file's path, or a prefix.
       *
       * @visibility backend
       */
      editUrl?: string;
      /**
       * When the source is scanned; every minute when left out.
       *
       * @visibility backend
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    }>;
    /**
     * Boundary kinds besides the built-in ones; each as in the library: `name`, `title`, `plural`, `description`,
     * `family`, `icon`, `id`, `attributes`, `actions`, `limits`, `openLimits`.
     *
     * @visibility backend
     */
    boundaryKinds?: Array<{
      name: string;
      title: string;
      plural: string;
      description: string;
      family:
        | 'Accounts'
        | 'Namespaces'
        | 'Roles'
        | 'Compute'
        | 'Network'
        | 'Data'
        | 'Delivery'
        | 'Budget'
        | 'Other';
      icon: string;
      /** Template of a resource id, such as `{cluster}/{name}`. */
      id: string;
      attributes: {
        [name: string]: {
          type: 'string' | 'number' | 'boolean' | 'ip' | 'ordered';
          title: string;
          description?: string;
          examples?: string[];
          required?: boolean;
          list?: boolean;
          scale?: string[];
        };
      };
      actions: { [name: string]: { title: string; change: boolean } };
      limits?: {
        [dimension: string]: {
          title: string;
          unit?: string;
          mode: 'count' | 'sum' | 'each';
        };
      };
      openLimits?: boolean;
    }>;
    /** Who belongs to which group, as the catalog tells it. */
    membership?: {
      /**
       * How often the groups are read; every minute when left out.
       *
       * @visibility backend
       */
      refresh?: HumanDuration | string;
      /**
       * Only groups and users count whose `backstage.io/managed-by-origin-location` begins with one of these. Left out,
       * all count, also those that anybody registered.
       *
       * @visibility backend
       */
      trustedOrigins?: string[];
    };
  };
}
