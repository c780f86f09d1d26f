import { mockErrorHandler } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { DemoClock } from './DemoClock';
import { createDemoRouter } from './demoPlugin';
import type { DemoStage } from './demoStageServiceRef';

const STAGE: DemoStage = { clock: new DemoClock() };

function appWith(stage: DemoStage, clock: 'real' | 'settable') {
  return express().use(createDemoRouter(stage, clock)).use(mockErrorHandler());
}

it('says when the story began', async () => {
  const story = { startedAt: '2026-03-16T10:30:00.000Z', finishedAt: null };
  const app = appWith({ ...STAGE, story }, 'real');
  const { body } = await request(app).get('/story').expect(200);
  expect(body.story).toEqual(story);
});

it('sets the clock, has Sphere look at it, and lets it go again', async () => {
  const runClock = jest.fn(async () => {});
  const stage: DemoStage = { clock: new DemoClock(), runClock };
  const app = appWith(stage, 'settable');
  const there = '2031-01-01T00:00:00.000Z';
  await request(app).put('/clock').send({ now: there }).expect(200);
  expect(stage.clock.now().getUTCFullYear()).toBe(2031);
  expect(runClock).toHaveBeenCalledTimes(1);
  await request(app).put('/clock').send({ now: null }).expect(200);
  expect(Math.abs(stage.clock.now().getTime() - Date.now())).toBeLessThan(1000);
});

it.each([{}, { now: 'yesterday' }, { now: 12 }])(
  'refuses %j as a time',
  async body => {
    const app = appWith({ clock: new DemoClock() }, 'settable');
    const { status } = await request(app).put('/clock').send(body);
    expect(status).toBe(400);
  },
);

it('lets nobody set the clock unless that is configured', async () => {
  const app = appWith({ clock: new DemoClock() }, 'real');
  const { status } = await request(app).put('/clock').send({ now: null });
  expect(status).toBe(404);
});
