import type { Actor } from '@kehila/platform';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { MarkArticleOutdated } from '../article/use-cases/mark-article-outdated';
import { type Draft, done, KnowledgeStory, nobody } from '../knowledge.factory';
import { RevisionReader } from '../revision/revision.reader';
import { DraftArticle } from '../revision/use-cases/draft-article';
import { TranslationsReader } from './translations.reader';

describe('the languages that an article stands in', () => {
  const story = new KnowledgeStory();
  let staff: Actor, translator: Actor;
  let source: Draft, translation: Draft;

  const of = (articleId: string, actor: Actor = nobody) => story.kehila.get(TranslationsReader).of(actor, articleId);
  const outdated = (articleId: string) => story.kehila.get(MarkArticleOutdated).execute(staff, { articleId, note: 'Not any more.' });

  beforeAll(async () => {
    staff = await story.staff();
    translator = await story.person();
  });
  beforeEach(async () => {
    source = await story.published(await story.person(), await story.reviewer());
    translation = await story.translated(translator, await story.reviewer(), source.articleId);
  });

  it('are named from each of them, the original first', async () => {
    expect(await of(source.articleId)).toEqual([
      {
        id: translation.articleId,
        title: 'ערוץ קבוע',
        slug: 'ערוץ-קבוע',
        language: 'he',
        state: 'published',
        standing: 'official',
        isOriginal: false,
        leads: true,
        revisionId: translation.revisionId,
        helpfulCount: 0,
        outdatedNote: null,
        replacedBy: null,
      },
    ]);
    expect(await of(translation.articleId)).toMatchObject([{ id: source.articleId, language: 'en', isOriginal: true, leads: true }]);
    const arabic = await story.translated(translator, await story.reviewer(), source.articleId, 'ar');
    expect((await of(translation.articleId)).map(({ id }) => id)).toEqual([source.articleId, arabic.articleId]);
  });

  it('are those that the reader may see', async () => {
    const drafted = done(await story.kehila.get(DraftArticle).execute(translator, { translationOf: source.articleId, language: 'ru' }));
    expect((await of(source.articleId)).map(({ language }) => language)).toEqual(['he']);
    expect(await of(source.articleId, translator)).toMatchObject([{ language: 'he' }, { id: drafted.articleId, language: 'ru', state: 'draft', leads: false }]);
    done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId: source.articleId, note: 'Nobody has it.' }));
    expect(await of(translation.articleId)).toEqual([]);
  });

  it('lead to what is believed true', async () => {
    done(await outdated(translation.articleId));
    expect(await of(source.articleId)).toMatchObject([{ state: 'outdated', leads: false }]);
    story.kehila.clock.advance(181 * 86_400_000);
    expect(await of(translation.articleId)).toMatchObject([{ state: 'due_for_review', leads: true }]);
  });

  it('never lead from what is official to what nobody has reviewed', async () => {
    await story.kehila.sql(`update article set standing = 'community' where id = $1`, translation.articleId);
    expect(await of(source.articleId)).toMatchObject([{ standing: 'community', leads: false }]);
    expect(await of(translation.articleId)).toMatchObject([{ standing: 'official', leads: true }]);
    await story.kehila.sql(`update article set standing = 'community' where id = $1`, source.articleId);
    expect(await of(source.articleId)).toMatchObject([{ leads: true }]);
  });

  it('are published by a review of their own, and a later text of one is bound to the original as it stands then', async () => {
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(staff, { articleId: source.articleId }));
    await story.kehila.sql(`update revision set state = 'superseded' where id = $1`, source.revisionId);
    await story.kehila.sql(`update revision set state = 'published', published_at = now() where id = $1`, revisionId);
    await story.kehila.sql('update article set published_revision_id = $2 where id = $1', source.articleId, revisionId);
    const next = done(await story.kehila.get(DraftArticle).execute(translator, { articleId: translation.articleId }));
    const read = async (id: string) => (await story.kehila.get(RevisionReader).byId(staff, id))?.translates;
    expect([await read(translation.revisionId), await read(next.revisionId)]).toEqual([source.revisionId, revisionId]);
  });
});
