export * from './brand';
export * from './brand.resolver';
export * from './change-brand';
