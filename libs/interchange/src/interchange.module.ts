import { Module } from '@nestjs/common';
import { ImportCsv } from './csv/import-csv';
import { BringArticles } from './articles/bring-articles';
import { ImportDiscourse } from './discourse/import-discourse';
import { ImportMarkdown } from './markdown/import-markdown';
import { BringAttachments } from './markdown/attachments';
import { LinkArticles } from './markdown/link-articles';
import { ImportZendesk } from './zendesk/import-zendesk';
import { InterchangePersonalData } from './personal-data/interchange-personal-data';
import { ImportStackExchange } from './stack-exchange/import-stack-exchange';
import { Imports } from './run/imports';
import { TargetSpace } from './run/target-space';

const importers = [ImportStackExchange, ImportDiscourse, ImportCsv, ImportMarkdown, ImportZendesk];

@Module({
  providers: [...importers, ...[BringArticles, BringAttachments, LinkArticles, Imports, TargetSpace, InterchangePersonalData]],
  exports: importers,
})
export class InterchangeModule {}
