import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { holdSections } from './article-sections.sql';

/** For what is put into a section: none is taken away before the transaction ends. */
@Injectable()
export class SectionKeys {
  async held(tx: Transaction, spaceId: string): Promise<string[]> {
    return ((await tx.row(holdSections, [spaceId]))?.article_sections ?? []).map(({ key }) => key);
  }
}
