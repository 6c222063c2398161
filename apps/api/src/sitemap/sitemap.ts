import { Injectable } from '@nestjs/common';
import { PublicAddress } from '@kehila/accounts';
import { type Addressed, QuestionAddresses } from '@kehila/community';
import { ArticleAddresses, type AddressedArticle } from '@kehila/knowledge';
import { Actor } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { type ListedPage, listOfLists, listOfPages } from './sitemap-xml';

/** What is removed may be named for so long; many readers at once cost as much as one. */
const keptMilliseconds = 2_000;
const mostKept = 50;

type Kind = 'questions' | 'articles';

const sitePages = ['', '/questions', '/kb', '/spaces', '/tags', '/pages/rules', '/pages/privacy', '/pages/terms', '/pages/accessibility'];
const folders: Readonly<Record<Kind, string>> = { questions: '/q', articles: '/a' };
/** Pages of an article that a title reads like: such an article has its number only. */
const pagesOfArticle: ReadonlySet<string> = new Set(['history', 'edit', 'translate']);

/** The site as search engines are told of it: what anybody may see and is worth finding. */
@Injectable()
export class Sitemap {
  private readonly kept = new Map<string, { readonly until: number; readonly text: Promise<string | undefined> }>();

  constructor(
    private readonly questions: QuestionAddresses,
    private readonly articles: ArticleAddresses,
    private readonly spaces: Spaces,
    private readonly address: PublicAddress,
  ) {}

  index(): Promise<string> {
    return this.keep('index', async () => {
      const [questions, articles] = await Promise.all([this.questions.parts(), this.articles.parts()]);
      const files = ['pages', ...articles.map((part) => `articles-${part}`), ...questions.map((part) => `questions-${part}`)];
      return listOfLists(files.map((name) => this.address.url(`/sitemaps/${name}.xml`)));
    });
  }

  pages(): Promise<string> {
    return this.keep('pages', async () => {
      const readable = new Set(await this.spaces.readableBy(Actor.anonymous('en')));
      const slugs = (await this.spaces.all()).filter(({ id }) => readable.has(id)).map(({ slug }) => encodeURIComponent(slug));
      const paths = [...sitePages, ...slugs.flatMap((slug) => [`/spaces/${slug}`, `/kb/${slug}`])];
      return this.list(paths.map((path) => ({ path, changedAt: null })));
    });
  }

  /** Undefined: it holds nothing. */
  part(kind: Kind, part: string): Promise<string | undefined> {
    return this.keep(`${kind}-${part}`, async () => {
      const contents = await this[kind].in(part);
      return contents.length > 0 ? this.list(contents.map((content) => pageOf(kind, content))) : undefined;
    });
  }

  private list(pages: readonly ListedPage[]): string {
    return listOfPages(pages, this.address.url(''));
  }

  private keep<Text extends string | undefined>(name: string, write: () => Promise<Text>): Promise<Text> {
    const now = performance.now();
    const known = this.kept.get(name);
    if (known && known.until > now) return known.text as Promise<Text>;
    for (const [old, { until }] of this.kept) if (until <= now || this.kept.size >= mostKept) this.kept.delete(old);
    const text = write();
    this.kept.set(name, { until: now + keptMilliseconds, text });
    text.catch(() => this.kept.delete(name));
    return text;
  }
}

/** Of an article: with the pages that its readers are led to in the other languages. */
function pageOf(kind: Kind, content: Addressed & Partial<AddressedArticle>): ListedPage {
  const elsewhere = Object.fromEntries((content.readAs ?? []).map((other) => [other.language, pathOf(kind, other)]));
  return { path: pathOf(kind, content), elsewhere, changedAt: content.changed_at };
}

function pathOf(kind: Kind, { id, slug }: Pick<Addressed, 'id' | 'slug'>): string {
  const hasSlug = slug !== '' && !(kind === 'articles' && pagesOfArticle.has(slug));
  return `${folders[kind]}/${id}${hasSlug ? `/${encodeURIComponent(slug)}` : ''}`;
}
