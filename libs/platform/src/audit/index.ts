export * from './audit-entry.type';
export * from './audit.reader';
export * from './audit.resolver';
export * from './audited-acts';
export * from './export/audit-lines';
