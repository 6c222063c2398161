import { Module } from '@nestjs/common';
import { ImportStackExchange } from './stack-exchange/import-stack-exchange';
import { TargetSpace } from './stack-exchange/run/target-space';

@Module({ providers: [ImportStackExchange, TargetSpace], exports: [ImportStackExchange] })
export class InterchangeModule {}
