export * from './logs';
export * from './masking';
