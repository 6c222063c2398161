import { Injectable } from '@nestjs/common';
import { Segments } from '@kehila/accounts';
import type { Actor } from '@kehila/platform';
import { ArticleReader } from '../article/article.reader';
import { CreditsReader } from '../article/credits.reader';
import type { Article } from '../article/graphql/article.type';
import { AttachmentReader } from '../attachment/attachment.reader';
import { contentHashOf } from '../channel/article-forms';
import type { ExportedArticle } from './exported-article';

const pageSize = 100;

/** All published articles that somebody may read, newest first; of one space where that is named. Held by the page: it does not matter how many there are. */
@Injectable()
export class ArticlesToExport {
  constructor(
    private readonly articles: ArticleReader,
    private readonly credits: CreditsReader,
    private readonly attachments: AttachmentReader,
    private readonly segments: Segments,
  ) {}

  async *of(actor: Actor, spaceId: string | null): AsyncGenerator<ExportedArticle> {
    let after: string | null | undefined;
    do {
      const { nodes, pageInfo } = await this.articles.page(actor, { spaceId, standing: null, state: null }, pageSize, after);
      yield* await Promise.all(nodes.map((article) => this.whole(actor, article)));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    } while (after);
  }

  private async whole(actor: Actor, article: Article): Promise<ExportedArticle> {
    const [body, staffBody, contributors, attachments] = await Promise.all([
      this.articles.body(article),
      this.articles.staffBody(actor, article),
      this.credits.contributorsOf(article.id),
      this.attachments.ofArticle(article.id),
    ]);
    const { id, title, slug, externalKey, space, state, standing, audience, publishedAt, updatedAt, reviewedAt, nextReviewAt, outdatedNote, questionId } =
      article;
    const { markdown, html } = staffBody ?? body;
    return {
      ...{
        id,
        title,
        slug,
        externalKey,
        state,
        standing,
        audience,
        publishedAt,
        updatedAt,
        reviewedAt,
        nextReviewAt,
        outdatedNote,
        questionId,
        markdown,
        html,
      },
      space: { slug: space.slug, name: space.name },
      section: sectionName(article),
      kind: article.kind,
      language: article.language,
      attachments: attachments.map(({ name, hash }) => ({ name, hash })),
      segments: article.audience === 'segment' ? (await this.segments.byIds(article.segmentIds)).map(({ slug }) => slug) : [],
      authors: contributors.map(({ account }) => account.displayName),
      contentHash: contentHashOf(title, body),
    };
  }
}

function sectionName({ space, sectionKey, language }: Article): string | null {
  const words = space.sections.list.find(({ key }) => key === sectionKey)?.words;
  return (language === 'he' ? words?.he : words?.en) ?? words?.en ?? words?.he ?? null;
}
