export * from './backlog';
export * from './metrics';
