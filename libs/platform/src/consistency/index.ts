export * from './consistency-checks';
