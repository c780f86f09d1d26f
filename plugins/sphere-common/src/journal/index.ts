export * from './events';
export * from './journalApi';
