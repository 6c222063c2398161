import { Injectable } from '@nestjs/common';
import { type ViewpointPlaces, visibleContent, visibleQuestion, Viewpoints, viewpointValues } from '@kehila/community';
import { Sights, visibleArticle } from '@kehila/knowledge';
import type { Actor } from '@kehila/platform';

/** From where somebody looks at threads and articles together. */
@Injectable()
export class NoticeSight {
  constructor(
    private readonly viewpoints: Viewpoints,
    private readonly sights: Sights,
  ) {}

  /** The values of the parameters $1 to $4 of `visibleItem`; $2 is the account. */
  async of(actor: Actor): Promise<unknown[]> {
    return [...viewpointValues(await this.viewpoints.of(actor)), (await this.sights.of(actor)).deskSpaces];
  }
}

const places: ViewpointPlaces = { spaces: '$1', account: '$2', staffSpaces: '$3' };

/** SQL: where a text stands by now, of which one was told on a page that can still be seen: from there one is led on. */
const threadOf = (table: 'answer' | 'comment', i: string, n: string): string =>
  `(select x.question_id from ${table} x, question p where x.id = ${i}.content_id and p.id = ${n}.page_id and ${visibleQuestion('p', places)})`;

/** SQL: a new question is told of under its space or tag; answers may have been taken to another thread since. */
const questionOf = (i: string, n: string): string =>
  `case ${i}.content_kind when 'question' then ${i}.content_id when 'answer' then ${threadOf('answer', i, n)} when 'comment' then ${threadOf('comment', i, n)} end`;

/** SQL: whether what the item `i` of the line `n` is about can be seen, by the predicates of threads and articles themselves; reports of one's own, decisions about what is one's own, badges and one's own expert status, always can. */
export const visibleItem = (
  i: string,
  n: string,
): string => `case when ${i}.content_kind in ('report', 'decision', 'badge', 'experts', 'points_appeal') then true when ${i}.content_kind = 'article'
  then exists (select from article a where a.id = ${i}.content_id and ${visibleArticle('a', { account: '$2', spaces: '$1', deskSpaces: '$4' })})
  else ${visibleContent({ kind: `${i}.content_kind`, id: `${i}.content_id`, questionId: questionOf(i, n) }, places)} end`;
