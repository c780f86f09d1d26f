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
    /** How answers to questions follow the changes of boundaries. */
    decisions?: {
      /**
       * How often a node looks for changes that other nodes made; every 500 ms when left out.
       *
       * @visibility backend
       */
      poll?: HumanDuration | string;
      /**
       * After this long without a successful look for changes, every question is denied with an error; 5 minutes when left
       * out.
       *
       * @visibility backend
       */
      maxStale?: HumanDuration | string;
    };
    /** What goes outward: notifications, signals and events. */
    outbox?: {
      /**
       * How often a node looks for what is to be delivered; every second when left out. What was committed on the same node
       * is delivered at once.
       *
       * @visibility backend
       */
      poll?: HumanDuration | string;
    };
    /** Requests for more room. */
    extensions?: {
      /**
       * How often is looked for what time asks for: reminders, starts, warnings, ends; every 30 seconds when left out. What
       * a boundary allows never waits for it.
       *
       * @visibility backend
       */
      sweep?: HumanDuration | string;
      /** When people work. Promises such as "2 working days" count by it, for all spheres. */
      calendar?: {
        /**
         * Such as `Europe/Berlin`; UTC when left out.
         *
         * @visibility backend
         */
        timeZone?: string;
        /**
         * Days of the week on which nobody works, such as `saturday`; Saturday and Sunday when left out.
         *
         * @visibility backend
         */
        weekend?: string[];
        /**
         * Other days on which nobody works, such as `2026-12-25`.
         *
         * @visibility backend
         */
        holidays?: string[];
        /**
         * When a working day ends, such as `17:00`, which it is when left out.
         *
         * @visibility backend
         */
        dayEnds?: string;
      };
    };
    /** Known resources, and where they come from. */
    inventory?: {
      /**
       * How long an observation counts; afterwards its resources are stale, and the use that it gives is unknown. 24 hours
       * when left out.
       *
       * @visibility backend
       */
      maxAge?: HumanDuration | string;
      /**
       * Sources of which observations count for another time.
       *
       * @visibility backend
       */
      sources?: Array<{
        /** Name under which the source pushes. */
        id: string;
        maxAge: HumanDuration | string;
      }>;
      /** The Resources of the catalog, as the source `catalog`. */
      catalog?: {
        /**
         * Whether they are read; yes when left out.
         *
         * @visibility backend
         */
        enabled?: boolean;
        /**
         * When they are read; every minute when left out.
         *
         * @visibility backend
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * How Resources become resources of a boundary kind; the first mapping of a type counts. What a mapping leaves
         * open is as by default: from annotations `sphere.dataops/<name>`, and the name from `metadata.name`.
         *
         * @visibility backend
         */
        mappings?: Array<{
          /** Values of `spec.type`. */
          type: string | string[];
          /** Name of the boundary kind. */
          kind: string;
          /** By attribute: the annotation, else the field (a path with dots), else the value. */
          attributes?: {
            [attribute: string]: {
              annotation?: string;
              field?: string;
              value?: string | number | boolean;
            };
          };
          /** By limit dimension, in its unit. */
          amounts?: {
            [dimension: string]: {
              annotation?: string;
              field?: string;
              value?: number;
            };
          };
          /** Whether the catalog has every resource of the kind, so that what is used of its limits is known. */
          complete?: boolean;
        }>;
      };
    };
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
