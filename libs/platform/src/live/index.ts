export * from './live-stamps';
