export { ImportCsv } from './csv/import-csv';
export { ImportDiscourse } from './discourse/import-discourse';
export { InterchangeModule } from './interchange.module';
export { ImportStackExchange } from './stack-exchange/import-stack-exchange';
export { ImportRefused } from './import-refused';
export type { ImportProgress } from './run/import-run';
export type { BrokenRowReport, ImportSummary } from './run/import-summary';
export type { ImportOptions } from './run/imports';
