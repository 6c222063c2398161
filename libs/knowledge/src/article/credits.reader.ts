import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type Account, Accounts, authorJson, authorOf, type StoredAuthor } from '@kehila/accounts';
import { type Question, QuestionReader, ThreadSources } from '@kehila/community';
import { type Actor, Database, prepared, sql, translate } from '@kehila/platform';
import { grouped } from '../loading';
import type { Contributor } from './graphql/contributor.type';
import type { Source } from './graphql/source.type';

interface ContributorRow {
  article_id: string;
  kind: Contributor['kind'];
  account: StoredAuthor;
}

interface SourceRow {
  article_id: string;
  content_id: string;
  kind: 'question' | 'answer' | 'comment';
  question_id: string;
  author_id: string | null;
  author_name: string | null;
}

/** The main author first. */
const contributorsOf = prepared<ContributorRow>(
  'article_contributors',
  sql`select c.article_id, c.kind, ${authorJson('a')} as account
   from article_contributor c join account a on a.id = c.account_id where c.article_id = any($1::bigint[]) order by c.kind = 'contributor', c.account_id`,
);

const sourcesOf = prepared<SourceRow>(
  'article_sources',
  `select article_id, content_id, kind, question_id, author_id, author_name from article_source where article_id = any($1::bigint[]) order by position, content_id`,
);

/** Who is thanked for an article, and what it draws on. */
@Injectable()
export class CreditsReader {
  // Each gathers what one page asks for in one tick; nothing is kept.
  private readonly contributors = new DataLoader<string, Contributor[]>((ids) => this.loadContributors(ids), { cache: false });
  private readonly sources = new DataLoader<{ actor: Actor; articleId: string }, Source[] | null>(
    grouped(
      ({ actor }) => actor,
      ({ articleId }) => articleId,
      (actor, ids) => this.loadSources(actor, ids),
    ),
    { cache: false },
  );

  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly questions: QuestionReader,
    private readonly threads: ThreadSources,
  ) {}

  contributorsOf(articleId: string): Promise<Contributor[]> {
    return this.contributors.load(articleId);
  }

  /** What of its sources the actor may see. The thread says who wrote the question, because its asker may have hidden the name. */
  async sourcesOf(actor: Actor, articleId: string): Promise<Source[]> {
    return (await this.sources.load({ actor, articleId })) ?? [];
  }

  private async loadContributors(articleIds: readonly string[]): Promise<Contributor[][]> {
    const rows = await this.database.rows(contributorsOf, [[...new Set(articleIds)]]);
    const byArticle = Map.groupBy(rows, (row) => row.article_id);
    return articleIds.map((id) => (byArticle.get(id) ?? []).map((row) => ({ kind: row.kind, account: authorOf(row.account)! })));
  }

  private async loadSources(actor: Actor, articleIds: string[]): Promise<Map<string, Source[]>> {
    const stored = await this.database.rows(sourcesOf, [articleIds]);
    if (stored.length === 0) return new Map();
    const visible = await this.threads.visible(actor, [...new Set(stored.map((row) => row.content_id))]);
    const rows = stored.filter((row) => visible.has(row.content_id));
    const questions = await this.questions.byIds(actor, [...new Set(rows.map((row) => row.question_id))]);
    const authors = await this.accounts.byIds(rows.flatMap((row) => row.author_id ?? []));
    const byArticle = Map.groupBy(rows, (row) => row.article_id);
    return new Map([...byArticle].map(([id, own]) => [id, own.flatMap((row) => sourceOf(row, questions.get(row.question_id), authors))]));
  }
}

function sourceOf(row: SourceRow, question: Question | undefined, authors: ReadonlyMap<string, Account>): Source[] {
  if (!question) return [];
  const author = row.kind === 'question' ? question.author : (row.author_id !== null && authors.get(row.author_id)) || null;
  const name = row.kind === 'question' ? question.authorName : (author?.displayName ?? row.author_name ?? translate('community_former_member'));
  return [{ contentId: row.content_id, kind: row.kind, title: question.title, path: pathIn(question, row), author, authorName: name }];
}

/** Where in its thread a content stands; path after `/{lang}`. */
function pathIn(question: Question, row: SourceRow): string {
  const thread = question.slug === '' ? `/q/${question.id}` : `/q/${question.id}/${question.slug}`;
  return row.kind === 'question' ? thread : `${thread}#${row.kind}-${row.content_id}`;
}
