export * from './live-stamps';
export * from './live-stream';
export * from './live-streams';
export * from './live-wire';
