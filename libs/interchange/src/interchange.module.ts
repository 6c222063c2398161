import { Module } from '@nestjs/common';
import { InterchangePersonalData } from './personal-data/interchange-personal-data';
import { ImportStackExchange } from './stack-exchange/import-stack-exchange';
import { TargetSpace } from './stack-exchange/run/target-space';

@Module({ providers: [ImportStackExchange, TargetSpace, InterchangePersonalData], exports: [ImportStackExchange] })
export class InterchangeModule {}
