import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { demoStageServiceRef, type DemoStage } from './demoStageServiceRef';

/**
 * What the demo's app asks below `/api/sphere-demo`: when its story began. Where `sphereDemo.clock` is `settable`, for
 * browser tests, anybody who is signed in sets the clock of the whole demo. Development only.
 */
export const demoPlugin = createBackendPlugin({
  pluginId: 'sphere-demo',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        stage: demoStageServiceRef,
      },
      async init({ config, httpRouter, stage }) {
        if (process.env.NODE_ENV !== 'development') return;
        const isSettable =
          config.getOptionalString('sphereDemo.clock') === 'settable';
        httpRouter.use(
          createDemoRouter(stage, isSettable ? 'settable' : 'real'),
        );
      },
    });
  },
});

export default demoPlugin;

/** Routes of the demo: `GET /story`, and `PUT /clock` with `{ now }`, an instant or null for the real time. */
export function createDemoRouter(
  stage: DemoStage,
  clock: 'real' | 'settable',
): express.Router {
  const router = Router();
  router.use(express.json());
  router.get('/story', (_req, res) => {
    res.json({ story: stage.story ?? null, now: stage.clock.now() });
  });
  router.put('/clock', async (req, res) => {
    if (clock === 'real') {
      throw new NotFoundError('The clock of this demo is not to be set');
    }
    setClock(stage, req.body?.now);
    await stage.runClock?.();
    res.json({ now: stage.clock.now() });
  });
  return router;
}

function setClock(stage: DemoStage, now: unknown): void {
  if (now === null) {
    stage.clock.release();
    return;
  }
  const instant = new Date(typeof now === 'string' ? now : Number.NaN);
  if (Number.isNaN(instant.getTime())) {
    throw new InputError("Expected 'now' to be an instant, or null");
  }
  stage.clock.jumpTo(instant);
}
