export * from './audit-entry.type';
export * from './audit.reader';
export * from './audit.resolver';
