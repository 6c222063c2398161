import { Injectable } from '@nestjs/common';
import { Accounts, type Account } from '@kehila/accounts';
import { JudgedTexts, type Publication, ThreadSources } from '@kehila/community';
import { ArticleReader, pathOfArticle } from '@kehila/knowledge';
import { type Actor, type TextBody } from '@kehila/platform';
import { isTextKind, type SubjectKindName } from './subject-kinds';

/** What an item or a report is about, as it is shown. */
export interface ShownSubject {
  readonly title: string;
  /** Path after `/{lang}`; null where it has no page. */
  readonly path: string | null;
  readonly body: TextBody | null;
  /** Null for what is seen by rules of its own. */
  readonly publication: Publication | null;
  /** Null where nobody stands behind it alone, or the name is hidden. */
  readonly author: Account | null;
  readonly authorName: string | null;
  /** Whether the reader wrote it, also beneath a hidden name. */
  readonly isOwn: boolean;
}

export interface SubjectKey {
  readonly kind: SubjectKindName;
  readonly id: string;
}

export type ShownByKey = (key: SubjectKey) => ShownSubject | undefined;

/** Names what is reported, of each kind where it belongs: so many statements as there are kinds, however long the list. */
@Injectable()
export class ShownSubjects {
  constructor(
    private readonly texts: JudgedTexts,
    private readonly threads: ThreadSources,
    private readonly articles: ArticleReader,
    private readonly accounts: Accounts,
  ) {}

  /** For who judges in the space of each. */
  async forModerators(actor: Actor, keys: readonly SubjectKey[]): Promise<ShownByKey> {
    return this.shown(actor, keys, idsOf(keys, isTextKind));
  }

  /** Only what the actor sees like others. */
  async asSeenBy(actor: Actor, keys: readonly SubjectKey[]): Promise<ShownByKey> {
    const ids = idsOf(keys, isTextKind);
    const seen = ids.length === 0 ? new Set<string>() : await this.threads.visible(actor, ids);
    return this.shown(actor, keys, [...seen]);
  }

  private async shown(actor: Actor, keys: readonly SubjectKey[], textIds: readonly string[]): Promise<ShownByKey> {
    const articleIds = idsOf(keys, (kind) => kind === 'article');
    const accountIds = idsOf(keys, (kind) => kind === 'account');
    const [texts, articles, accounts] = await Promise.all([
      this.texts.byIds(actor, textIds),
      this.articles.byIds(actor, articleIds),
      this.accounts.byIds(accountIds),
    ]);
    return ({ kind, id }) => {
      if (kind === 'article') {
        const article = articles.get(id);
        return article && { ...nobodys, title: article.title, path: pathOfArticle(id, article.slug) };
      }
      if (kind === 'account') {
        const account = accounts.get(id);
        return account && { ...nobodys, ...person(account), isOwn: actor.is(id) };
      }
      return texts.get(id);
    };
  }
}

const nobodys = { body: null, publication: null, author: null, authorName: null, isOwn: false } as const;

function person(account: Account) {
  return { title: account.displayName, path: account.handle === '' ? null : `/people/${account.handle}`, author: account, authorName: account.displayName };
}

function idsOf(keys: readonly SubjectKey[], of: (kind: SubjectKindName) => boolean): string[] {
  return [...new Set(keys.flatMap(({ kind, id }) => (of(kind) ? [id] : [])))];
}
