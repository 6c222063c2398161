import { Module } from '@nestjs/common';
import { ImportCsv } from './csv/import-csv';
import { ImportDiscourse } from './discourse/import-discourse';
import { InterchangePersonalData } from './personal-data/interchange-personal-data';
import { ImportStackExchange } from './stack-exchange/import-stack-exchange';
import { Imports } from './run/imports';
import { TargetSpace } from './run/target-space';

@Module({
  providers: [ImportStackExchange, ImportDiscourse, ImportCsv, Imports, TargetSpace, InterchangePersonalData],
  exports: [ImportStackExchange, ImportDiscourse, ImportCsv],
})
export class InterchangeModule {}
