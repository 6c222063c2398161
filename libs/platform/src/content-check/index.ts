export * from './content-check';
export * from './content-checks';
