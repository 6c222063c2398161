export { InterchangeModule } from './interchange.module';
export { type ImportOptions, ImportStackExchange } from './stack-exchange/import-stack-exchange';
export { ImportRefused } from './stack-exchange/import-refused';
export type { ImportProgress } from './stack-exchange/run/import-run';
export type { BrokenRowReport, ImportSummary } from './stack-exchange/run/import-summary';
