export * from './inventoryApi';
export * from './useOf';
