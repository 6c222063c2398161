export * from './domain-event';
export * from './listener-registry';
export * from './listeners';
export { isHistory } from './history';
export * from './outbox-relay';
