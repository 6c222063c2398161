import type { INestApplicationContext, Type } from '@nestjs/common';
import {
  ApproveRevision,
  ArchiveArticle,
  ClaimRevision,
  CommentOnRevision,
  DeclineRevision,
  DraftArticle,
  EditRevision,
  MarkArticleOutdated,
  PlaceArticle,
  PublishRevision,
  RateArticle,
  RequestChanges,
  SubmitRevision,
  VerifyArticle,
} from '@kehila/knowledge';
import type { Actor } from '@kehila/platform';
import type { ArticleAct, SampleArticle } from '../sample.types';
import { done } from './done';
import type { Stage } from './stage';
import type { ThreadPlayer } from './thread-player';

/** What has become of an article: its newest revision, which the acts that follow are about. */
interface PlayedArticle {
  readonly articleId: string;
  revisionId: string;
  version: number;
}

/** Plays the articles: from the draft to what readers say about them. */
export class ArticlePlayer {
  private readonly played = new Map<string, PlayedArticle>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly stage: Stage,
    private readonly threads: ThreadPlayer,
  ) {}

  /** From the nomination of its first source where there is one; otherwise empty in the space, with its sources named. */
  async draft(actor: Actor, article: SampleArticle): Promise<void> {
    const { key, title, language } = article;
    const [first] = article.sources;
    const nominationId = first && this.threads.nomination(first.thread, first.answer);
    const sources = article.sources.slice(nominationId ? 1 : 0).map((source) => this.threads.id(source.thread, source.answer));
    const place = nominationId ? { nominationId } : { space: this.stage.space(article.space).slug, language };
    const { articleId, revisionId } = done(await this.use(DraftArticle).execute(actor, { ...place, title, sources }), `${key}: draft`);
    this.played.set(key, { articleId, revisionId, version: 1 });
    const { kind = 'answer', section = null, product } = article.place ?? {};
    const fields = product ? [{ key: 'product', value: product }] : [];
    done(await this.use(PlaceArticle).execute(actor, { articleId, version: 1, kind, section, fields }), `${key}: place`);
    await this.write(actor, article, article.text);
  }

  async act(actor: Actor, article: SampleArticle, act: ArticleAct): Promise<void> {
    const played = this.of(article);
    const { articleId, revisionId, version } = played;
    const what = `${article.key}: ${act.act}`;
    switch (act.act) {
      case 'submit':
        done(await this.use(SubmitRevision).execute(actor, { revisionId, version }), what);
        return;
      case 'publishAsCommunity':
        done(await this.use(PublishRevision).execute(actor, { revisionId, version }), what);
        return;
      case 'rewrite':
        return this.write(actor, article, act.text);
      case 'propose': {
        const drafted = done(await this.use(DraftArticle).execute(actor, { articleId }), what);
        Object.assign(played, { revisionId: drafted.revisionId, version: 1 });
        return this.write(actor, article, act.text, act.summary);
      }
      case 'claim':
        done(await this.use(ClaimRevision).execute(actor, { revisionId }), what);
        return;
      case 'reviewComment':
        done(await this.use(CommentOnRevision).execute(actor, { revisionId, body: act.text }), what);
        return;
      case 'requestChanges':
        done(await this.use(RequestChanges).execute(actor, { revisionId, version, reason: act.words }), what);
        return;
      case 'approve':
        done(await this.use(ApproveRevision).execute(actor, { revisionId, version, reason: act.words }), what);
        return;
      case 'decline':
        done(await this.use(DeclineRevision).execute(actor, { revisionId, version, reason: act.words }), what);
        return;
      case 'helpful':
        done(await this.use(RateArticle).execute(actor, { articleId, helpful: true }), what);
        return;
      case 'notHelpful':
        done(await this.use(RateArticle).execute(actor, { articleId, helpful: false, reason: act.reason, text: act.words ?? null }), what);
        return;
      case 'verify':
        done(await this.use(VerifyArticle).execute(actor, { articleId, note: act.words }), what);
        return;
      case 'markOutdated':
        done(await this.use(MarkArticleOutdated).execute(actor, { articleId, note: act.words }), what);
        return;
      case 'archive':
        done(await this.use(ArchiveArticle).execute(actor, { articleId, note: act.words }), what);
        return;
    }
  }

  private async write(actor: Actor, article: SampleArticle, body: string, summary: string | null = null): Promise<void> {
    const played = this.of(article);
    const { revisionId, version } = played;
    const edited = done(await this.use(EditRevision).execute(actor, { revisionId, version, title: article.title, body, summary }), `${article.key}: write`);
    played.version = edited.version;
  }

  private of(article: SampleArticle): PlayedArticle {
    const played = this.played.get(article.key);
    if (!played) throw new Error(`the sample community has not yet begun ${article.key}`);
    return played;
  }

  private use<UseCase>(type: Type<UseCase>): UseCase {
    return this.app.get(type, { strict: false });
  }
}
