export * from './phrase';
export * from './quantity';
export * from './renderPhrase';
