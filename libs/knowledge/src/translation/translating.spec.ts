import { type Actor, BadInput, type Language } from '@kehila/platform';
import { ArticleReader } from '../article/article.reader';
import { CreditsReader } from '../article/credits.reader';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { ChangeArticleAudience } from '../article/use-cases/change-article-audience';
import { type Draft, done, KnowledgeStory } from '../knowledge.factory';
import { RevisionReader } from '../revision/revision.reader';
import { DraftArticle } from '../revision/use-cases/draft-article';
import { EditRevision } from '../revision/use-cases/edit-revision';
import { SubmitRevision } from '../revision/use-cases/submit-revision';
import { WithdrawRevision } from '../revision/use-cases/withdraw-revision';

const hebrew = { title: 'ערוץ קבוע', body: '## צעדים\n\nקבעו ערוץ 44.' };

describe('translating an article', () => {
  const story = new KnowledgeStory();
  let source: Draft;
  let translator: Actor, staff: Actor;

  const begin = (actor = translator, translationOf = source.articleId, language: Language = 'he') =>
    story.kehila.get(DraftArticle).execute(actor, { translationOf, language });
  const begun = async (actor = translator) => ({ ...done(await begin(actor)), version: 1 });
  const write = async (draft: Draft, text = hebrew, actor = translator): Promise<Draft> => {
    const { version } = done(await story.kehila.get(EditRevision).execute(actor, { ...draft, ...text }));
    return { ...draft, version };
  };
  const submit = (draft: Draft) => story.kehila.get(SubmitRevision).execute(translator, draft);
  const read = (id: string, actor = translator) => story.kehila.get(RevisionReader).byId(actor, id);
  const article = (id: string, actor = translator) => story.kehila.get(ArticleReader).byId(actor, id);

  beforeAll(async () => {
    staff = await story.staff();
    translator = await story.person(200, [], 'he');
  });
  beforeEach(async () => {
    source = await story.published(await story.person(), await story.reviewer());
  });

  it('begins with the text of the original, bound to the text that stands, in the language that was asked for', async () => {
    const draft = await begun();
    const revision = (await read(draft.revisionId))!;
    expect(revision).toMatchObject({ number: 1, state: 'draft', language: 'he', title: 'A fixed channel', translates: source.revisionId });
    expect((await story.kehila.get(RevisionReader).body(revision)).markdown).toBe('## Steps\n\nSet channel 44.');
    expect(await article(draft.articleId)).toMatchObject({ language: 'he', state: 'draft' });
    expect((await story.kehila.get(CreditsReader).contributorsOf(draft.articleId)).map(({ account }) => account.id)).toEqual([translator.accountId]);
  });

  it('belongs where the original does', async () => {
    await story.kehila.sql(`update article set kind = 'policy', audience = 'members' where id = $1`, source.articleId);
    const { articleId } = await begun();
    expect(await article(articleId)).toMatchObject({ kind: 'policy', audience: 'members', questionId: null });
  });

  it('keeps its language, whatever is written, and so does the original', async () => {
    const draft = await write(await begun(), { title: 'Steps', body: 'SSID is the word on the box; a few more English words than Hebrew: ערוץ.' });
    expect(await read(draft.revisionId)).toMatchObject({ language: 'he' });
    const author = await story.person();
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { articleId: source.articleId }));
    await write({ ...source, revisionId, version: 1 }, hebrew, author);
    expect(await read(revisionId, author)).toMatchObject({ language: 'en' });
  });

  it('is handed in once it is translated', async () => {
    const draft = await begun();
    expect(await submit(draft)).toMatchObject({ code: 'NOT_TRANSLATED', state: 'untranslated' });
    const written = await write(draft);
    expect(await submit(written)).toMatchObject({ revisionId: draft.revisionId });
  });

  it('is refused in a language that the article stands in, or that somebody translates it to', async () => {
    expect(await begin(translator, source.articleId, 'en')).toMatchObject({ code: 'TRANSLATION_EXISTS' });
    await begun();
    expect(await begin(await story.person())).toMatchObject({ code: 'TRANSLATION_EXISTS' });
    expect(await begin(translator, source.articleId, 'ar')).toMatchObject({ articleId: expect.any(String) as string });
  });

  it('is begun once a language, when ten begin at once', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => story.person()));
    const outcomes = await Promise.all(people.map((person) => begin(person)));
    expect(outcomes.filter((outcome) => 'revisionId' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'code' in outcome && outcome.code === 'TRANSLATION_EXISTS')).toHaveLength(9);
  });

  it('can be begun by somebody else once the draft was taken back', async () => {
    const draft = await begun();
    done(await story.kehila.get(WithdrawRevision).execute(translator, { revisionId: draft.revisionId }));
    expect(await begin(await story.person())).toMatchObject({ revisionId: expect.any(String) as string });
  });

  it('is refused for a translation: it is always the original that is translated', async () => {
    const { articleId } = await begun(staff);
    await story.kehila.sql(
      `update article set state = 'published', published_at = now(), published_revision_id = (select id from revision where article_id = $1) where id = $1`,
      articleId,
    );
    expect(await begin(translator, articleId, 'ar')).toMatchObject({ code: 'STATE_REFUSED', state: 'translation' });
  });

  it('is refused for what is not published, for who may not write and for what may not be seen', async () => {
    const archived = await story.published(await story.person(), await story.reviewer());
    done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId: archived.articleId, note: 'Nobody has it.' }));
    expect(await begin(staff, archived.articleId)).toMatchObject({ code: 'STATE_REFUSED', state: 'archived' });
    expect(await begin(translator, archived.articleId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await begin(await story.person(1))).toMatchObject({ code: 'NOT_ALLOWED', missingReputation: 99 });
    expect(await begin(translator, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('names its language', async () => {
    const unnamed = story.kehila.get(DraftArticle).execute(translator, { translationOf: source.articleId });
    await expect(unnamed).rejects.toEqual(new BadInput([{ path: ['input', 'language'], code: 'REQUIRED' }]));
  });

  it('is read by no more people than the original, from the moment that fewer read that', async () => {
    const { articleId } = await begun();
    done(await story.kehila.get(ChangeArticleAudience).execute(staff, { articleId: source.articleId, audience: 'staff' }));
    expect(await article(articleId)).toBeNull();
    expect(await article(articleId, staff)).toMatchObject({ audience: 'staff' });
  });

  it('has the parts for the staff of the original, for the staff alone', async () => {
    const reviewer = await story.reviewer();
    const written = await story.draft(staff, 'wifi', 'Set channel 44.\n\n:::staff\nNot in Haifa.\n:::');
    await story.kehila.sql(`update revision set state = 'submitted', submitted_at = now() where id = $1`, written.revisionId);
    await story.approve(reviewer, written);
    const { revisionId } = done(await begin(translator, written.articleId));
    const revision = (await read(revisionId))!;
    expect((await story.kehila.get(RevisionReader).body(revision)).markdown).not.toContain('Haifa');
    expect(await story.kehila.get(RevisionReader).staffBody(translator, revision)).toBeNull();
    expect((await story.kehila.get(RevisionReader).staffBody(staff, revision))?.markdown).toContain('Not in Haifa.');
  });
});
