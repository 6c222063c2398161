import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { Publications, Viewpoints } from '@kehila/community';
import { ArticleReader } from '@kehila/knowledge';
import type { Actor, Transaction } from '@kehila/platform';
import { isTextKind, type SubjectKindName } from './subject-kinds';

/** A thing that somebody reports, as they see it. */
export interface FlaggedSubject {
  readonly spaceId: string | null;
  /** Whose it is; null where it is nobody's alone. */
  readonly ownerId: string | null;
  /** Everybody sees it who sees the space; else the state that refuses. */
  readonly refusedState: string | null;
  /** The reporter hides the name in the thread. */
  readonly flaggerHidden: boolean;
}

type Find = (tx: Transaction) => Promise<FlaggedSubject | undefined>;

/** Finds what is reported, of each kind where it belongs. */
@Injectable()
export class FlaggedSubjects {
  constructor(
    private readonly viewpoints: Viewpoints,
    private readonly publications: Publications,
    private readonly articles: ArticleReader,
    private readonly accounts: Accounts,
  ) {}

  /** Asked before the transaction, so that nobody holds one connection and waits for another; what it returns finds it within. Undefined: not there, or not seen. */
  async finder(actor: Actor, kind: SubjectKindName, id: string): Promise<Find> {
    if (isTextKind(kind)) {
      const viewpoint = await this.viewpoints.of(actor);
      return async (tx) => {
        const locked = await this.publications.lock(tx, viewpoint, id);
        if (!locked || locked.text.kind !== kind) return undefined;
        const { thread, text } = locked;
        const isSeen = text.isOpen || actor.is(text.authorId) || actor.isStaffOf(thread.spaceId);
        if (!isSeen) return undefined;
        const refusedState = text.isOpen ? null : text.publication;
        return { spaceId: thread.spaceId, ownerId: text.authorId, refusedState, flaggerHidden: thread.actorAlias !== null };
      };
    }
    const found = kind === 'article' ? await this.article(actor, id) : await this.account(id);
    return () => Promise.resolve(found);
  }

  private async article(actor: Actor, id: string): Promise<FlaggedSubject | undefined> {
    const article = await this.articles.byId(actor, id);
    if (!article) return undefined;
    return {
      spaceId: article.space.id,
      ownerId: article.mainAuthorId,
      refusedState: article.publishedAt === null ? article.state : null,
      flaggerHidden: false,
    };
  }

  private async account(id: string): Promise<FlaggedSubject | undefined> {
    const account = (await this.accounts.shownByIds([id])).get(id);
    return account && { spaceId: null, ownerId: account.id, refusedState: null, flaggerHidden: false };
  }
}
