import type { Actor } from '@kehila/platform';
import { ArticleReader } from '../article/article.reader';
import { ArticleSearchSource } from '../article/article.search';
import { done, type Draft, KnowledgeStory, nobody } from '../knowledge.factory';
import { ReviewDifference } from '../review/review-difference';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { RevisionReader } from './revision.reader';
import { hasStaffParts, openTextOf, staffHtmlOf, staffTextOf, wholeTextOf } from './staff-parts';
import { DraftArticle } from './use-cases/draft-article';
import { EditRevision } from './use-cases/edit-revision';
import { SubmitRevision } from './use-cases/submit-revision';

const whole = '# Steps\n\nSet channel 44.\n\n:::staff\nReset it with **quokka**.\n:::\n\nStill stuck? Ask.\n';

describe('parts for the staff in a text', () => {
  const article = { kind: 'article', fallbackLanguage: 'en' } as const;

  it('are taken out of what everybody reads', () => {
    expect(openTextOf(whole)).toBe('# Steps\n\nSet channel 44.\n\nStill stuck? Ask.\n');
    expect(staffTextOf(whole)).toBe('Reset it with **quokka**.');
    expect(openTextOf('Nothing here.')).toBe('Nothing here.');
  });

  it.each([
    ['that is not closed', 'Open.\n:::staff\nquokka\n\nquokka again'],
    ['within a list', '- one\n  ::: Staff\n  quokka\n  :::\n- two'],
    ['within a quotation', '> one\n> :::staff\n> quokka\n> :::\n> two'],
    ['within code', '```\n:::staff\nquokka\n:::\n```'],
    ['with lines that end as elsewhere', 'Open.\r\n:::staff\r\nquokka\r\n:::\r\nOpen.'],
    ['in Hebrew', 'Open.\n:::צוות\nquokka\n:::'],
    ['in another', ':::staff\nquokka\n:::staff\nquokka\n:::'],
  ])('are hidden where one is %s', (_what, text) => {
    expect(hasStaffParts(text)).toBe(true);
    expect(openTextOf(text)).not.toContain('quokka');
  });

  it('are shown at their place to those who read all, the headings around them with the same anchors', () => {
    const html = staffHtmlOf(`${whole}\n:::staff\n## Steps\n\n<script>alert(1)</script>\n:::`, article);
    expect(html).toMatch(/channel 44\.<\/p>\s*<aside class="staff-only"><p[^>]*>Reset it with <strong>quokka<\/strong>/);
    expect(html.match(/id="part-[^"]*"/g)).toEqual(['id="part-steps"']);
    expect(html).not.toContain('<script');
  });

  it('stay behind their paragraph when somebody else writes the rest', () => {
    expect(wholeTextOf('Before all.\n\n# Steps\n\nSet channel 44.\n\nAsk us.\n', whole)).toBe(
      'Before all.\n\n# Steps\n\nSet channel 44.\n\n:::staff\nReset it with **quokka**.\n:::\n\nAsk us.\n',
    );
    expect(staffTextOf(wholeTextOf('Everything is new.', whole))).toBe('Reset it with **quokka**.');
    expect(staffTextOf(wholeTextOf('', whole))).toBe('Reset it with **quokka**.');
  });
});

describe('an article with parts for the staff', () => {
  const story = new KnowledgeStory();
  let staff: Actor;
  let reviewer: Actor;
  let published: Draft & { readonly author: Actor };

  const edit = (...args: Parameters<EditRevision['execute']>) => story.kehila.get(EditRevision).execute(...args);
  const seenBy = async (actor: Actor, id: string) => {
    const seen = (await story.kehila.get(ArticleReader).byId(actor, id))!;
    return { open: await story.kehila.get(ArticleReader).body(seen), whole: await story.kehila.get(ArticleReader).staffBody(actor, seen) };
  };
  const revisionSeenBy = async (actor: Actor, id: string) => {
    const seen = (await story.kehila.get(RevisionReader).byId(actor, id))!;
    return { open: await story.kehila.get(RevisionReader).body(seen), whole: await story.kehila.get(RevisionReader).staffBody(actor, seen) };
  };
  const approved = async (draft: Omit<Draft, 'articleId'> & { readonly author: Actor }) => {
    done(await story.kehila.get(SubmitRevision).execute(draft.author, draft));
    done(await story.kehila.get(ApproveRevision).execute(reviewer, { ...draft, reason: 'Reads well.' }));
  };

  beforeAll(async () => {
    [staff, reviewer] = [await story.staff(), await story.reviewer()];
    published = { ...(await story.draft(staff, 'wifi', whole)), author: staff };
    await approved(published);
  });

  it('shows them to the staff and the reviewers of its space, and not one byte of them to anybody else', async () => {
    for (const actor of [staff, reviewer, await story.staff()]) expect((await seenBy(actor, published.articleId)).whole!.html).toContain('quokka');
    const elsewhere = await story.person(10_000, [{ role: 'STAFF', spaceId: '2' }]);
    for (const actor of [nobody, await story.person(), elsewhere]) {
      expect((await seenBy(actor, published.articleId)).whole).toBeNull();
      expect((await revisionSeenBy(actor, published.revisionId)).whole).toBeNull();
    }
    expect(JSON.stringify((await seenBy(staff, published.articleId)).open)).not.toContain('quokka');
    expect(JSON.stringify((await revisionSeenBy(staff, published.revisionId)).open)).not.toContain('quokka');
  });

  it('keeps them out of the index and the difference', async () => {
    expect(JSON.stringify(await story.kehila.get(ArticleSearchSource).documents([published.articleId]))).not.toContain('quokka');
    expect(JSON.stringify(await story.kehila.get(ReviewDifference).of(published.revisionId))).not.toContain('quokka');
    expect(JSON.stringify(await story.kehila.get(ReviewDifference).ofStaffParts(published.revisionId))).toContain('quokka');
  });

  it('keeps them when a member writes a new text, who never sees them', async () => {
    const author = await story.person();
    const draft = done(await story.kehila.get(DraftArticle).execute(author, { articleId: published.articleId }));
    expect(JSON.stringify(await revisionSeenBy(author, draft.revisionId))).not.toContain('quokka');
    const { version } = done(await edit(author, { ...draft, version: 1, title: 'Channels', body: '# Steps\n\nSet channel 44.\n\nStill stuck? Ask us.\n' }));
    expect(JSON.stringify(await revisionSeenBy(author, draft.revisionId))).not.toContain('quokka');
    await approved({ ...draft, version, author });
    expect((await seenBy(staff, published.articleId)).whole!.markdown).toBe(whole.replace('Ask.', 'Ask us.'));
  });

  it('refuses them from somebody who does not read them', async () => {
    const author = await story.person();
    const draft = await story.draft(author);
    expect(await edit(author, { ...draft, title: 'Mine', body: whole })).toMatchObject({ code: 'STAFF_PART_NOT_ALLOWED' });
  });
});

describe('texts that were made to cost time', () => {
  const longest = 131_072;

  it.each([
    ['very many parts, rendered', () => staffHtmlOf(':::staff\n:::\n'.repeat(longest / 14), { kind: 'article', fallbackLanguage: 'en' })],
    ['very many blanks before a part', () => openTextOf(`a${' '.repeat(longest)}b\n:::staff\nx\n:::`)],
    ['very many parts, put back behind paragraphs that are gone', () => wholeTextOf(paragraphs('new'), paragraphs('old', '\n\n:::staff\nx\n:::'))],
  ])('take little of it: %s', (_, act) => {
    const start = process.threadCpuUsage();
    act();
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(1_500);
  });

  function paragraphs(word: string, after = ''): string {
    return Array.from({ length: 5_000 }, (_, at) => `${word}${at}${after}`).join('\n\n');
  }
});
