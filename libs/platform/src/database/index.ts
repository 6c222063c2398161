export * from './cursors';
export * from './database';
export * from './keyset';
export * from './prepared';
export * from './row-id';
export * from './warm-pool';
