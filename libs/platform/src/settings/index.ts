export * from './problem';
export * from './production-mode';
export * from './read-settings';
export * from './secrets';
export * from './settings';
export * from './settings.module';
export * from './shown-settings';
export * from './variables';
