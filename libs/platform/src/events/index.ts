export * from './domain-event';
export * from './listener-registry';
export * from './listeners';
export * from './outbox-relay';
