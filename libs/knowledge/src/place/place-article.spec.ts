import { type Actor, BadInput, Database, isFailure, LiveSettings, NotAllowed, NotFound, StateRefused, VersionChanged } from '@kehila/platform';
import { SaveArticleSections, SaveFormField, Spaces } from '@kehila/spaces';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { ArticleReader } from '../article/article.reader';
import { done, KnowledgeStory, nobody } from '../knowledge.factory';
import { SectionShelfReader } from './section-shelf.reader';
import type { PlaceArticleInput } from './graphql/place.inputs';
import { PlaceArticle } from './place-article';
import { templateOf } from './templates';

describe('placing an article', () => {
  const story = new KnowledgeStory();
  let manager: Actor;
  let staff: Actor;
  let author: Actor;
  let reviewer: Actor;
  const space = () => story.kehila.get(Spaces).bySlug('wifi')!;
  const versionOf = async (articleId: string) =>
    (await story.kehila.sql<{ place_version: number }>('select place_version from article where id = $1', articleId))[0]?.place_version ?? 1;
  const place = async (actor: Actor, articleId: string, change: Partial<PlaceArticleInput> = {}) =>
    story.kehila.get(PlaceArticle).execute(actor, { articleId, version: await versionOf(articleId), kind: 'how_to', fields: [], ...change });
  const sections = async (...names: string[]) =>
    done(
      await story.kehila.get(SaveArticleSections).execute(manager, {
        space: 'wifi',
        version: space().sections.version,
        sections: names.map((name) => {
          const key = space().sections.list.find(({ words }) => words.en === name)?.key;
          return { ...(key && { key }), words: [{ language: 'en', name }] };
        }),
      }),
    );
  const shelf = async (first = 5) =>
    (await story.kehila.get(SectionShelfReader).of(nobody, space(), first)).map(({ section, nodes }) => [section?.name ?? null, nodes.map(({ id }) => id)]);
  const published = async () => (await story.published(author, reviewer)).articleId;
  const page = async (selection: object) => {
    const all = { spaceId: space().id, standing: null, state: null };
    return (await story.kehila.get(ArticleReader).page(nobody, { ...all, ...selection }, 20, null)).nodes.map(({ id }) => id);
  };

  beforeAll(async () => {
    [author, reviewer, staff] = await Promise.all([story.person(), story.reviewer(), story.staff()]);
    manager = await story.person(0, [{ role: 'MANAGER', spaceId: null }]);
    const words = (name: string) => [{ language: 'en' as const, name }];
    const field = { space: 'wifi', version: 1, kind: 'choice' as const, required: true, position: 1, words: words('Model') };
    done(await story.kehila.get(SaveFormField).execute(manager, { ...field, choices: [{ words: words('R1') }, { words: words('R2') }] }));
    await sections('First steps', 'Trouble');
  });

  it('leaves what nobody has placed an answer in no section, for everything', async () => {
    expect(await story.kehila.get(ArticleReader).byId(nobody, await published())).toMatchObject({ kind: 'answer', sectionKey: '', fieldValues: {} });
  });

  it('says its kind, its section and what it applies to', async () => {
    const id = await published();
    done(await place(staff, id, { kind: 'known_problem', section: 'trouble', fields: [{ key: 'model', value: 'r2' }] }));
    expect(await story.kehila.get(ArticleReader).byId(nobody, id)).toMatchObject({
      kind: 'known_problem',
      sectionKey: 'trouble',
      fieldValues: { model: 'r2' },
    });
    expect(await page({ kind: 'known_problem' })).toEqual([id]);
    expect(await page({ section: 'trouble' })).toEqual([id]);
    expect(await page({ section: '' })).not.toContain(id);
    expect(await page({ fields: { model: 'r2' } })).toContain(id);
    expect(await page({ fields: { model: 'r1' } })).not.toContain(id);
    done(await place(staff, id));
    expect(await page({ section: 'trouble' })).toEqual([]);
  });

  it('shows the articles of a space under its heads, in the order made by hand', async () => {
    const [steps, trouble] = [await published(), await published()];
    done(await place(staff, steps, { section: 'first-steps' }));
    done(await place(reviewer, trouble, { section: 'trouble' }));
    const shown = await shelf();
    expect(shown.slice(0, 2)).toEqual([
      ['First steps', [steps]],
      ['Trouble', [trouble]],
    ]);
    expect(shown[2]?.[0]).toBeNull();
    await sections('Trouble', 'First steps');
    expect((await shelf()).map(([name]) => name)).toEqual(['Trouble', 'First steps', null]);
    const [first] = await story.kehila.get(SectionShelfReader).of(nobody, space(), 1);
    expect(first).toMatchObject({ hasMore: false, nodes: [{ id: trouble }] });
  });

  it('shows what the organisation stands behind first, however much others have written since', async () => {
    const [official, newer] = [await published(), await published()];
    for (const id of [official, newer]) done(await place(staff, id, { section: 'trouble' }));
    await story.kehila.sql(`update article set standing = 'community' where id = $1`, newer);
    const shelves = await story.kehila.get(SectionShelfReader).of(nobody, space(), 1);
    expect(shelves.find(({ section }) => section?.key === 'trouble')).toMatchObject({ hasMore: true, nodes: [{ id: official }] });
  });

  it('is undone by a section that is taken away', async () => {
    await sections('Trouble', 'First steps', 'Old');
    const id = await published();
    done(await place(staff, id, { section: 'old' }));
    await sections('Trouble', 'First steps');
    expect(await page({ section: '' })).toContain(id);
  });

  it('never leaves an article in a section that is gone, whoever was first', async () => {
    const id = await published();
    for (let round = 0; round < 10; round++) {
      await sections('Trouble', 'First steps', 'Short');
      const key = space().sections.list.find(({ words }) => words.en === 'Short')!.key;
      await Promise.all([
        place(staff, id, { section: key }).catch((error: unknown) => expect(error).toBeInstanceOf(BadInput)),
        sections('Trouble', 'First steps'),
      ]);
      const { sectionKey } = (await story.kehila.get(ArticleReader).byId(nobody, id))!;
      expect(sectionKey).toBe('');
    }
  });

  it('knows only sections, fields and choices that are there', async () => {
    const id = await published();
    await expect(place(staff, id, { section: 'nowhere' })).rejects.toMatchObject({ fields: [{ path: ['input', 'section'] }] });
    await expect(place(staff, id, { fields: [{ key: 'model', value: 'r9' }] })).rejects.toMatchObject({ fields: [{ path: ['input', 'fields', 'model'] }] });
    await expect(place(staff, id, { fields: [{ key: 'colour', value: 'red' }] })).rejects.toMatchObject({ fields: [{ path: ['input', 'fields', 'colour'] }] });
  });

  it('is found by a field that it says nothing about: it holds for all', async () => {
    const [all, one] = [await published(), await published()];
    done(await place(staff, one, { fields: [{ key: 'model', value: 'r2' }] }));
    const found = await page({ fields: { model: 'r1' } });
    expect(found).toContain(all);
    expect(found).not.toContain(one);
    expect(await page({ fields: { model: 'r2' } })).toEqual(expect.arrayContaining([all, one]));
  });

  it('says nothing more of a field that is asked no more', async () => {
    const id = await published();
    const words = (name: string) => [{ language: 'en' as const, name }];
    const form = (change: object) => {
      const field = { space: 'wifi', version: space().form.version, kind: 'choice' as const, required: false, position: 2, words: words('Plan') };
      return story.kehila.get(SaveFormField).execute(manager, { ...field, choices: [{ words: words('Basic') }], ...change });
    };
    done(await form({}));
    done(await place(staff, id, { fields: [{ key: 'plan', value: 'basic' }] }));
    done(await form({ key: 'plan', retired: true, choices: [{ key: 'basic', words: words('Basic') }] }));
    done(await place(staff, id, { fields: [{ key: 'model', value: 'r1' }] }));
    expect(await story.kehila.get(ArticleReader).byId(nobody, id)).toMatchObject({ fieldValues: { model: 'r1' } });
    expect((await story.kehila.get(ArticleReader).byId(nobody, id))?.fieldValues).not.toHaveProperty('plan');
  });

  it('is refused to who has not seen how it was placed meanwhile', async () => {
    const id = await published();
    done(await place(staff, id, { version: 1, section: 'trouble' }));
    expect(await place(reviewer, id, { version: 1, kind: 'policy' })).toEqual(new VersionChanged(2));
    expect(await story.kehila.get(ArticleReader).byId(nobody, id)).toMatchObject({ kind: 'how_to', sectionKey: 'trouble', placeVersion: 2 });
  });

  it('leaves the place as it was read while a reviewer is to decide', async () => {
    const { articleId } = await story.submitted(author);
    expect(await place(author, articleId)).toBeInstanceOf(NotAllowed);
    expect(isFailure(await place(reviewer, articleId))).toBe(false);
  });

  it('is for the desk, and for who writes it while nobody has read it', async () => {
    const draft = await story.draft(author);
    expect(isFailure(await place(author, draft.articleId))).toBe(false);
    expect(await place(await story.person(), draft.articleId)).toBeInstanceOf(NotFound);
    const id = await published();
    expect(await place(author, id)).toBeInstanceOf(NotAllowed);
    expect(await place(await story.person(), id)).toBeInstanceOf(NotAllowed);
  });

  it('is refused once the article is put away', async () => {
    const id = await published();
    done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId: id, note: 'Gone.' }));
    expect(await place(staff, id)).toBeInstanceOf(StateRefused);
  });

  it('reads a section from its index', async () => {
    const database = story.kehila.get(Database);
    const statement = jest.spyOn(database, 'rows');
    await shelf();
    const [{ text }, values] = statement.mock.calls[0]!;
    statement.mockRestore();
    await story.kehila.sql(
      `insert into article (space_id, language, state, standing, title, slug, body_markdown, body_html, body_text, created_at, updated_at, published_at, section, published_revision_id)
       select $1, 'en', 'published', 'community', 'Article ' || n, 'article-' || n, 'x', 'x', 'x', now(), now(), now() - n * interval '1 minute', (array['trouble', 'first-steps', ''])[1 + n % 3],
         (select min(id) from revision) from generate_series(1, 6000) n`,
      space().id,
    );
    await story.kehila.sql('analyze article');
    const plan = (await story.kehila.sql<{ 'QUERY PLAN': string }>(`explain ${text}`, ...values)).map((line) => line['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index Scan using article_newest_of_section/);
    expect(plan).not.toMatch(/Seq Scan on article/);
  });

  it('offers a template of each kind in both languages', () => {
    const settings = story.kehila.get(LiveSettings);
    for (const kind of ['how_to', 'answer', 'known_problem', 'policy'] as const) {
      expect(templateOf(settings, kind, 'en')).toMatch(/^## [A-Z]/);
      expect(templateOf(settings, kind, 'he')).toMatch(/^## [א-ת]/);
    }
  });
});
