import { Injectable } from '@nestjs/common';
import { bareQuestion, type Question, QuestionReader } from '@kehila/community';
import { ArticleReader } from '@kehila/knowledge';
import type { Actor } from '@kehila/platform';
import { type PointsSubject, PointsSubjects } from '@kehila/recognition';
import { AnswerThreads } from './answer-threads';

/** Names what points were about: a thread, for an answer the thread it stands in, or an article. */
@Injectable()
export class PointsSubjectsOfFeatures extends PointsSubjects {
  constructor(
    private readonly threads: AnswerThreads,
    private readonly questions: QuestionReader,
    private readonly articles: ArticleReader,
  ) {
    super();
  }

  override async of(actor: Actor, owner: string, contentIds: readonly string[]): Promise<ReadonlyMap<string, PointsSubject>> {
    if (contentIds.length === 0) return new Map();
    const threadOf = await this.threads.of(contentIds);
    const questionIds = [...new Set(contentIds.map((id) => threadOf.get(id) ?? id))];
    const questions = await this.questions.byIds(actor, questionIds, bareQuestion);
    const others = contentIds.filter((id) => !threadOf.has(id) && !questions.has(id));
    const articles = await this.articles.byIds(actor, others);
    const subjects = new Map<string, PointsSubject>();
    for (const id of contentIds) {
      const question = questions.get(threadOf.get(id) ?? id);
      if (question && !mayName(actor, owner, question)) continue;
      const article = articles.get(id);
      if (question) subjects.set(id, { title: question.title, path: pathOf('q', question, threadOf.has(id) ? `?answer=${id}#answer-${id}` : '') });
      else if (article) subjects.set(id, { title: article.title, path: pathOf('a', article, '') });
    }
    return subjects;
  }
}

/** Others' points in a thread whose asker is hidden are not named: they may be the asker's. */
function mayName(actor: Actor, owner: string, { nameHidden, author }: Question): boolean {
  return !nameHidden || author !== null || actor.is(owner);
}

function pathOf(area: string, { id, slug }: { id: string; slug: string }, anchor: string): string {
  return `/${area}/${id}/${slug}${anchor}`;
}
