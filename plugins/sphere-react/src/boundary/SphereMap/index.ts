export type { RequestLink, RequestLinkOf } from './AskMark';
export { MiniSphereMap, type MiniSphereMapProps } from './MiniSphereMap';
export { SphereMap, type SphereMapProps } from './SphereMap';
export { SphereMapPanel, type SphereMapPanelProps } from './SphereMapPanel';
