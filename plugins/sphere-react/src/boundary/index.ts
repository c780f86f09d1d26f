export * from './BoundaryTable';
export * from './CanWe';
export * from './RoomGlyph';
export * from './SphereMap';
export * from './SphereMapWithTable';
export * from './usePhrases';
export * from './useRoomClock';
export * from './ZoneChip';
