import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AccountsModule, PublicAddress, Standing } from '@kehila/accounts';
import { CommunityModule, VoteRules } from '@kehila/community';
import { ImportMarkdown, InterchangeModule } from '@kehila/interchange';
import { ArticlesToExport, type ExportedArticle, KnowledgeModule } from '@kehila/knowledge';
import { Actor, Files } from '@kehila/platform';
import { SearchModule } from '@kehila/search';
import { SpacesModule } from '@kehila/spaces';
import { useFeatures } from '@kehila/testing';
import { articlePath } from './article-path';
import { markdownFile } from './markdown-file';
import { writeAttachments } from './write-attachments';

const operator = new Actor({ accountId: null, sessionId: null, verified: true, language: 'en', grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });

describe('articles that were exported', () => {
  const kehila = useFeatures({
    modules: [AccountsModule, SpacesModule, SearchModule, CommunityModule, KnowledgeModule, InterchangeModule],
    ports: [
      { provide: Standing, useValue: {} },
      { provide: VoteRules, useValue: {} },
      { provide: PublicAddress, useValue: { url: (path: string) => `https://community.example${path}` } satisfies PublicAddress },
    ],
    at: new Date('2026-11-01T08:00:00Z'),
  });
  const folders: string[] = [];

  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'kehila export '));
    folders.push(folder);
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return folder;
  }

  const imported = (path: string, spaceSlug: string) => kehila.get(ImportMarkdown).run({ path, spaceSlug });

  async function exported(spaceId: string): Promise<ExportedArticle[]> {
    const found: ExportedArticle[] = [];
    for await (const article of kehila.get(ArticlesToExport).of(operator, spaceId)) found.push(article);
    return found;
  }

  /** Without what another place makes anew: its number, where it stands, and the name that is one article's only. */
  const content = ({ id: _, space: _space, externalKey: _key, ...article }: ExportedArticle) => ({ ...article, markdown: article.markdown.trim() });

  it('come back equal: text, parts for the staff, title, authors, section, kind, language, audience, dates, files and what is outdated', async () => {
    const first = await imported(
      await folderOf({
        'first steps/a.files/form ב.pdf': '%PDF-1.7 a form',
        'first steps/a.files/log.txt': 'All is well.',
        'first steps/a.md':
          '---\nattachments: ["a.files/form ב.pdf", "a.files/log.txt"]\ntitle: "Why: \\"slow\\"?\\n"\nkind: how_to\nauthors: [Dana Levi, Avi]\nexternal_key: slow\npublished_at: 2021-01-02T03:04:05Z\nupdated_at: 2021-02-03\n---\n\n' +
          '## Reset\n\n1. Off\n2. On\n\n:::staff\nThe code is quokka.\n:::\n\n---\n\nDone.\n',
        'חשבונות/b.md': '---\ntitle: איך משלמים?\naudience: staff\noutdated_note: "מאז 2026"\n---\nבאתר.\n',
        'c.md': 'Only words.',
      }),
      'first',
    );
    const before = await exported(first.space.id);
    expect(before.flatMap(({ attachments }) => attachments.map(({ name }) => name))).toEqual(['form ב.pdf', 'log.txt']);
    expect(before.map(({ section }) => section)).toEqual(expect.arrayContaining(['first steps', 'חשבונות', null]));
    const files = Object.fromEntries(before.map((article) => [`${articlePath(article)}.md`, markdownFile(article, 'https://community.example')]));
    const folder = await folderOf(files);
    for (const article of before) await writeAttachments(kehila.get(Files), article.attachments, join(folder, articlePath(article)));
    const second = await imported(folder, 'second');
    expect(second).toMatchObject({ added: { articles: 3, attachments: 2 }, brokenCount: 0 });
    const after = await exported(second.space.id);
    const byTitle = (articles: ExportedArticle[]) => articles.map(content).sort((one, other) => one.title.localeCompare(other.title));
    expect(byTitle(after)).toEqual(byTitle(before));
  });
});
