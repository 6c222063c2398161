export * from './database';
export * from './keyset';
export * from './prepared';
