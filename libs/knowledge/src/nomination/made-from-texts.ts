import { Injectable } from '@nestjs/common';
import { HoldsTexts, type TextHold, type TextHoldName } from '@kehila/community';
import { prepared, type Transaction } from '@kehila/platform';

/** Indexes `article_source_of_content`, `nomination_once`. */
const holding = prepared<{ hold: TextHoldName | null }>(
  'knowledge_text_hold',
  `select case when exists (select from article_source s where s.content_id = $1) then 'inArticle'
     when exists (select from answer a join nomination n on n.question_id = a.question_id
       where a.id = $1 and n.answer_id = a.id and n.state in ('open', 'taken_up', 'merged_into_article')) then 'nominated' end as hold`,
);

/** What is proposed for an article, or credited in one, stays the answer or the comment that it is. */
@Injectable()
@HoldsTexts()
export class MadeFromTexts implements TextHold {
  async holdOn(tx: Transaction, contentId: string): Promise<TextHoldName | undefined> {
    return (await tx.row(holding, [contentId]))?.hold ?? undefined;
  }
}
