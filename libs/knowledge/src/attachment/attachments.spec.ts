import { type Actor, Files, LiveSettings } from '@kehila/platform';
import { ChangeArticleAudience } from '../article/use-cases/change-article-audience';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { done, type Draft, KnowledgeStory, nobody } from '../knowledge.factory';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { DraftArticle } from '../revision/use-cases/draft-article';
import { RevisionReader } from '../revision/revision.reader';
import { SubmitRevision } from '../revision/use-cases/submit-revision';
import { AttachmentReader } from './attachment.reader';
import { attachmentSettings } from './attachment.settings';
import { AttachFile, type FileAttached } from './use-cases/attach-file';
import { RemoveAttachment } from './use-cases/remove-attachment';

describe('files of articles', () => {
  const story = new KnowledgeStory();
  const { kehila } = story;
  let author: Actor;
  let reviewer: Actor;
  let staff: Actor;
  let stranger: Actor;
  let made = 0;

  beforeAll(async () => {
    [author, reviewer] = [await story.person(), await story.reviewer()];
    [staff, stranger] = [await story.staff(), await story.person()];
  });

  const pdf = (words = String(++made)) => Buffer.from(`%PDF-1.7\n${words}`);
  const attach = ({ revisionId, version }: Pick<Draft, 'revisionId' | 'version'>, name: string, by = author, bytes = pdf()) =>
    kehila.get(AttachFile).execute(by, { revisionId, version, name, bytes });
  const remove = ({ revisionId, version }: Pick<Draft, 'revisionId' | 'version'>, attachmentId: string, by = author) =>
    kehila.get(RemoveAttachment).execute(by, { revisionId, version, attachmentId });
  /** A draft with these files. */
  const draftWith = async (...names: string[]): Promise<Draft & { ids: string[] }> => {
    const draft = await story.draft(author);
    let { version } = draft;
    const ids: string[] = [];
    for (const name of names) {
      const attached = done<FileAttached>(await attach({ ...draft, version }, name));
      ids.push(attached.fileId);
      version = attached.version;
    }
    return { ...draft, version, ids };
  };
  const publish = async (draft: Draft) => {
    done(await kehila.get(SubmitRevision).execute(author, draft));
    await kehila.get(ApproveRevision).execute(reviewer, { ...draft, reason: 'Reads well.' });
  };
  const publishedWith = async (...names: string[]) => {
    const draft = await draftWith(...names);
    await publish(draft);
    return draft;
  };
  const proposed = async (articleId: string): Promise<Draft> => {
    const { revisionId } = done(await kehila.get(DraftArticle).execute(author, { articleId }));
    return { articleId, revisionId, version: 1 };
  };
  const reader = () => kehila.get(AttachmentReader);
  const namesOf = async (revisionId: string) => (await reader().ofRevision(revisionId)).map(({ name }) => name);
  const changes = async (revisionId: string) => (await reader().difference(revisionId)).map(({ kind, attachment }) => [kind, attachment.name]);
  /** Whether the author, the staff, a stranger and nobody in particular may fetch it. */
  const seen = async (id: string) =>
    (await Promise.all([author, staff, stranger, nobody].map((actor) => reader().seen(actor, id)))).map((found) => found !== undefined);

  it('are those of the draft for who writes and reviews, and for everybody once it is published', async () => {
    const draft = await draftWith('form.pdf');
    expect(await seen(draft.ids[0]!)).toEqual([true, true, false, false]);
    expect(await reader().ofArticle(draft.articleId)).toEqual([]);
    await publish(draft);
    expect(await seen(draft.ids[0]!)).toEqual([true, true, true, true]);
    expect(await reader().ofArticle(draft.articleId)).toMatchObject([
      { name: 'form.pdf', mediaType: 'application/pdf', url: `https://community.example/files/${draft.ids[0]}/attachment` },
    ]);
  });

  it('are hidden with an article that is for the staff, or put away', async () => {
    const inner = await publishedWith('inner.pdf');
    done(await kehila.get(ChangeArticleAudience).execute(staff, { articleId: inner.articleId, audience: 'staff' }));
    expect(await seen(inner.ids[0]!)).toEqual([false, true, false, false]);
    const gone = await publishedWith('gone.pdf');
    done(await kehila.get(ArchiveArticle).execute(staff, { articleId: gone.articleId, note: 'No longer made.' }));
    expect(await seen(gone.ids[0]!)).toEqual([true, true, false, false]);
  });

  it('are not found by an address that is guessed', async () => {
    for (const id of ['AAAAAAAAAAAAAAAAAAAAAA', '../../../etc/passwd', '', "'; drop table x"]) expect(await seen(id)).toEqual([false, false, false, false]);
  });

  it('go on with a new text, which adds and takes away; earlier texts keep theirs', async () => {
    const first = await publishedWith('form.pdf', 'prices.pdf');
    const next = await proposed(first.articleId);
    expect(await namesOf(next.revisionId)).toEqual(['form.pdf', 'prices.pdf']);
    done(await remove(next, first.ids[1]!));
    const { fileId, version } = done((await attach({ ...next, version: 2 }, 'prices 2027.pdf')) as FileAttached);
    expect(await changes(next.revisionId)).toEqual([
      ['same', 'form.pdf'],
      ['removed', 'prices.pdf'],
      ['added', 'prices 2027.pdf'],
    ]);
    expect((await reader().ofArticle(first.articleId)).map(({ name }) => name)).toEqual(['form.pdf', 'prices.pdf']);
    expect(await seen(fileId)).toEqual([true, true, false, false]);
    expect(await seen(first.ids[1]!)).toEqual([true, true, true, true]);
    await publish({ ...next, version });
    expect((await reader().ofArticle(first.articleId)).map(({ id }) => id)).toEqual([first.ids[0], fileId]);
    expect(await namesOf(first.revisionId)).toEqual(['form.pdf', 'prices.pdf']);
    expect(await changes(next.revisionId)).toEqual([
      ['same', 'form.pdf'],
      ['removed', 'prices.pdf'],
      ['added', 'prices 2027.pdf'],
    ]);
    expect(await changes(first.revisionId)).toEqual([
      ['added', 'form.pdf'],
      ['added', 'prices.pdf'],
    ]);
  });

  it('go on with a translation', async () => {
    const original = await publishedWith('form.pdf');
    const { revisionId } = done(await kehila.get(DraftArticle).execute(author, { translationOf: original.articleId, language: 'he' }));
    expect(await namesOf(revisionId)).toEqual(['form.pdf']);
  });

  it('make another version, which nobody has approved or read yet', async () => {
    const draft = await draftWith();
    done(await kehila.get(SubmitRevision).execute(author, draft));
    done(await attach(draft, 'late.pdf'));
    expect(await kehila.get(ApproveRevision).execute(reviewer, { ...draft, reason: 'Reads well.' })).toMatchObject({ code: 'REVISION_CHANGED' });
    expect((await kehila.get(RevisionReader).byId(author, draft.revisionId))?.version).toBe(draft.version + 1);
  });

  it('lose their bytes at once when the last text that has them gives them up', async () => {
    const draft = await draftWith('secret.pdf');
    const { hash } = (await reader().seen(author, draft.ids[0]!))!;
    expect(
      await kehila
        .get(Files)
        .read(hash)
        .then((stream) => stream?.destroy() !== undefined),
    ).toBe(true);
    done(await remove(draft, draft.ids[0]!));
    await kehila.drain();
    expect(await seen(draft.ids[0]!)).toEqual([false, false, false, false]);
    expect(await kehila.get(Files).read(hash)).toBeUndefined();
  });

  it('are refused to who may not write the text, alike whether it can be seen or not', async () => {
    const draft = await draftWith('form.pdf');
    expect(await attach(draft, 'a.pdf', stranger)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await attach(draft, 'a.pdf', staff)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await attach(draft, 'a.pdf', nobody)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await remove(draft, draft.ids[0]!, staff)).toMatchObject({ code: 'NOT_ALLOWED' });
    const published = await publishedWith('form.pdf');
    expect(await attach(published, 'a.pdf')).toMatchObject({ code: 'STATE_REFUSED' });
    expect(await remove(published, published.ids[0]!)).toMatchObject({ code: 'STATE_REFUSED' });
    expect(await remove(draft, published.ids[0]!)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'attachmentId'] });
  });

  it('are refused of a kind that is not allowed, and under a name that the text has', async () => {
    const draft = await draftWith('Form.pdf');
    expect(await attach(draft, 'page.pdf', author, Buffer.from('<html>'))).toMatchObject({ code: 'FILE_KIND_NOT_ALLOWED' });
    expect(await attach(draft, '../form.PDF')).toMatchObject({ code: 'FILE_NAME_TAKEN' });
  });

  it('are ten a text, also when two come at once', async () => {
    const draft = await draftWith(...Array.from({ length: 9 }, (_none, number) => `${number}.pdf`));
    const outcomes = await Promise.all([attach(draft, 'one.pdf'), attach(draft, 'other.pdf')]);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'REVISION_CHANGED' }));
    const full = { ...draft, version: draft.version + 1 };
    expect(await attach(full, 'more.pdf')).toMatchObject({ code: 'ATTACHMENT_LIMIT_REACHED', limit: 10 });
    expect(await namesOf(draft.revisionId)).toHaveLength(10);
  });

  it('have room as the settings say: a day for each person, and for an article with its earlier texts', async () => {
    const { articleId } = await publishedWith('form.pdf');
    const next = await proposed(articleId);
    const settings = kehila.get(LiveSettings);
    const told = jest.spyOn(settings, 'get');
    told.mockImplementation((setting: { key: string }) => (setting.key === attachmentSettings.megabytes.key ? 1 : 100));
    expect(await attach(next, 'large.pdf', author, Buffer.concat([pdf(), Buffer.alloc(1024 * 1024 - 20)]))).toMatchObject({
      code: 'ARTICLE_FILES_TOO_LARGE',
      limit: 1,
    });
    told.mockImplementation(() => 1);
    expect(await attach(next, 'one more.pdf')).toMatchObject({ code: 'ATTACHMENTS_A_DAY_REACHED', limit: 1 });
    told.mockRestore();
  });
});
