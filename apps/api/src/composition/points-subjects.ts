import { Injectable } from '@nestjs/common';
import { ThreadTitles } from '@kehila/community';
import { ArticleReader, pathOfArticle } from '@kehila/knowledge';
import type { Actor } from '@kehila/platform';
import { type PointsSubject, PointsSubjects } from '@kehila/recognition';

/** Names what points were about: a thread, for an answer the thread it stands in, or an article. */
@Injectable()
export class PointsSubjectsOfFeatures extends PointsSubjects {
  constructor(
    private readonly threads: ThreadTitles,
    private readonly articles: ArticleReader,
  ) {
    super();
  }

  override async of(actor: Actor, owner: string, contentIds: readonly string[]): Promise<ReadonlyMap<string, PointsSubject>> {
    const threads = await this.threads.of(actor, contentIds);
    const others = contentIds.filter((id) => !threads.has(id));
    const articles = await this.articles.byIds(actor, others);
    const subjects = new Map<string, PointsSubject>();
    for (const [id, { questionId, title, path, askerHidden }] of threads) {
      // Others' points in a thread whose asker is hidden are not named: they may be the asker's.
      if (askerHidden && !actor.is(owner)) continue;
      subjects.set(id, { title, path: id === questionId ? path : `${path}?answer=${id}#answer-${id}` });
    }
    for (const [id, { title, slug }] of articles) subjects.set(id, { title, path: pathOfArticle(id, slug) });
    return subjects;
  }
}
