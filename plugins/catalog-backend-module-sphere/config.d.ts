import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      sphere?: {
        /**
         * How often all spheres are compared with the catalog. Changes arrive by event within seconds; this run is the
         * safety net. Default: every 10 minutes, at most 5 minutes long.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
