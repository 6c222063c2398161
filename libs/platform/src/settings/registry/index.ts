export * from './change-setting';
export * from './define-setting';
export * from './guests';
export * from './keeping';
export * from './live-settings';
export * from './setting.type';
export * from './settings.reader';
export * from './settings.resolver';
