export * from './failure';
export * from './transaction';
export * from './unit-of-work';
