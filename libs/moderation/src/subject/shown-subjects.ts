import { Injectable } from '@nestjs/common';
import { Accounts, type Account } from '@kehila/accounts';
import { JudgedTexts, type JudgedTextShown, type Publication, ThreadSources } from '@kehila/community';
import { ArticleReader, pathOfArticle } from '@kehila/knowledge';
import { type Actor, type TextBody } from '@kehila/platform';
import { isTextKind, type SubjectKindName } from './subject-kinds';

/** What an item or a report is about, as it is shown. */
export interface ShownSubject {
  readonly title: string;
  /** Null for a person. */
  readonly spaceId: string | null;
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

/** A text as its author is told of it. */
export interface WrittenSubject {
  /** Null where it is another's question that the author does not see any more. */
  readonly title: string | null;
  readonly path: string | null;
  readonly excerpt: string;
  readonly publication: Publication;
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
    return this.shown(actor, keys, idsOf(keys, isTextKind), await this.accounts.byIds(idsOf(keys, isAccount)));
  }

  /** Only what the actor sees like others. */
  async asSeenBy(actor: Actor, keys: readonly SubjectKey[]): Promise<ShownByKey> {
    const ids = idsOf(keys, isTextKind);
    const seen = ids.length === 0 ? new Set<string>() : await this.threads.visible(actor, ids);
    return this.shown(actor, keys, [...seen], await this.accounts.shownByIds(idsOf(keys, isAccount)));
  }

  /** Of the author's own texts also what others do not see any more; the threads only while the author sees them. */
  async asWrittenBy(actor: Actor, keys: readonly SubjectKey[]): Promise<(key: SubjectKey) => WrittenSubject | undefined> {
    const texts = await this.texts.byIds(actor, idsOf(keys, isTextKind));
    const own = [...texts.values()].filter(({ isOwn }) => isOwn);
    const seen = own.length === 0 ? new Set<string>() : await this.threads.visible(actor, own.flatMap(({ id, questionId }) => [id, questionId]));
    const written = new Map(own.map((text) => [text.id, writtenOf(text, seen)]));
    return ({ id }) => written.get(id);
  }

  private async shown(actor: Actor, keys: readonly SubjectKey[], textIds: readonly string[], accounts: ReadonlyMap<string, Account>): Promise<ShownByKey> {
    const articleIds = idsOf(keys, (kind) => kind === 'article');
    const [texts, articles] = await Promise.all([this.texts.byIds(actor, textIds), this.articles.byIds(actor, articleIds)]);
    return ({ kind, id }) => {
      if (kind === 'article') {
        const article = articles.get(id);
        return article && { ...nobodys, title: article.title, spaceId: article.space.id, path: pathOfArticle(id, article.slug) };
      }
      if (kind === 'account') {
        const account = accounts.get(id);
        return account && { ...nobodys, ...person(account), isOwn: actor.is(id) };
      }
      return texts.get(id);
    };
  }
}

const isAccount = (kind: SubjectKindName): boolean => kind === 'account';

const nobodys = { spaceId: null, body: null, publication: null, author: null, authorName: null, isOwn: false } as const;

function person(account: Account) {
  return { title: account.displayName, path: account.handle === '' ? null : `/people/${account.handle}`, author: account, authorName: account.displayName };
}

function writtenOf({ id, questionId, title, path, body, publication }: JudgedTextShown, seen: ReadonlySet<string>): WrittenSubject {
  const isQuestionSeen = seen.has(questionId);
  const ofQuestion = isQuestionSeen ? path.replace(/[?#].*/, '') : null;
  return { title: isQuestionSeen || id === questionId ? title : null, path: seen.has(id) ? path : ofQuestion, excerpt: body.excerpt, publication };
}

function idsOf(keys: readonly SubjectKey[], of: (kind: SubjectKindName) => boolean): string[] {
  return [...new Set(keys.flatMap(({ kind, id }) => (of(kind) ? [id] : [])))];
}
