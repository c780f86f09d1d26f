export * from './SphereDecisionsService';
export * from './sphereDecisionHubServiceRef';
export * from './sphereDecisionsServiceRef';
