export * from './dead-letters.reader';
export * from './dead-letters.resolver';
export * from './retry-dead-letter';
