import { SaveSegment, SetSegmentsOfAccount } from '@kehila/accounts';
import { Actor } from '@kehila/platform';
import { SearchPages } from '@kehila/search';
import { CreateSpace } from '@kehila/spaces';
import { done, KnowledgeStory, nobody } from '../knowledge.factory';
import type { Audience } from './audience';
import { ArchiveArticle } from './use-cases/archive-article';
import { ChangeArticleAudience } from './use-cases/change-article-audience';
import { MarkArticleOutdated } from './use-cases/mark-article-outdated';

const audiences = ['public', 'members', 'segment', 'partners', 'staff'] as const satisfies readonly Audience[];
const partners = '1';

/** Each article holds a word of its own, in its title or in its text. */
const words = { public: 'aardvark', members: 'bandicoot', segment: 'capybara', partners: 'dormouse', staff: 'echidna' } as const;

describe('articles are found by those whom they are for', () => {
  const story = new KnowledgeStory();
  const people: Record<string, Actor> = {};
  const ids = {} as Record<Audience, string>;
  let segmentIds: string[] = [];

  const belongs = async (person: Actor, ...segments: string[]) => {
    done(await story.kehila.get(SetSegmentsOfAccount).execute(people['administrator']!, { accountId: person.accountId!, segmentIds: segments }));
    return person;
  };
  const written = async (word: string, space = 'wifi') => {
    const draft = await story.published(people['author']!, people['reviewer']!, space);
    await story.kehila.sql(`update article set title = $2, body_text = $3 where id = $1`, draft.articleId, `Guide of ${word}`, `All about channels, ${word}.`);
    return draft.articleId;
  };
  const change = async (articleId: string, audience: Audience) =>
    done(
      await story.kehila
        .get(ChangeArticleAudience)
        .execute(people['staff']!, { articleId, audience, segmentIds: audience === 'segment' ? segmentIds : undefined }),
    );

  beforeAll(async () => {
    people['author'] = await story.person();
    people['staff'] = await story.staff();
    people['reviewer'] = await story.reviewer();
    people['administrator'] = await story.person(0, [{ role: 'ADMINISTRATOR', spaceId: null }]);
    const elsewhere = done(await story.kehila.get(CreateSpace).execute(nobody, { slug: 'elsewhere', name: { en: 'Elsewhere' } })).spaceId;
    const segment = async (slug: string) =>
      done(await story.kehila.get(SaveSegment).execute(people['administrator']!, { slug, he: 'פלח', en: slug, position: 1 })).segmentId;
    const [business, students] = [await segment('business'), await segment('students')];
    segmentIds = [business];
    people['guest'] = nobody;
    people['customer'] = await story.person();
    people['of the segment'] = await belongs(await story.person(), business);
    people['of another segment'] = await belongs(await story.person(), students);
    people['partner'] = await belongs(await story.person(), partners);
    people['of both'] = await belongs(await story.person(), business, partners);
    people['staff of another space'] = await story.person(0, [{ role: 'STAFF', spaceId: elsewhere }]);
    for (const audience of audiences) {
      ids[audience] = await written(words[audience]);
      if (audience !== 'public') await change(ids[audience], audience);
    }
    await story.kehila.drain();
  });

  const hits = async (actor: Actor, query: string) => (await story.kehila.get(SearchPages).page(actor, { query, orderBy: 'relevance', first: 50 })).hits;
  const found = async (actor: Actor, wanted: readonly Audience[] = audiences) => {
    const seen: Audience[] = [];
    for (const audience of wanted) if ((await hits(actor, words[audience])).some(({ id }) => id === ids[audience])) seen.push(audience);
    return seen;
  };

  it.each([
    ['guest', ['public']],
    ['customer', ['public', 'members']],
    ['author', ['public', 'members']],
    ['of another segment', ['public', 'members']],
    ['staff of another space', ['public', 'members']],
    ['of the segment', ['public', 'members', 'segment']],
    ['partner', ['public', 'members', 'partners']],
    ['of both', ['public', 'members', 'segment', 'partners']],
    ['staff', audiences],
    ['reviewer', audiences],
    ['administrator', audiences],
  ] as const)('by %s: for %j', async (who, wanted) => {
    const actor = people[who]!;
    expect(await found(actor)).toEqual(wanted);
    for (const audience of audiences) {
      const isReader = (wanted as readonly Audience[]).includes(audience);
      const pages = story.kehila.get(SearchPages);
      const page = await pages.page(actor, { query: words[audience], orderBy: 'relevance', first: 50 });
      expect({ audience, total: (await page.ranking.count()).total, kinds: (await page.ranking.count()).kinds.length }).toEqual({
        audience,
        total: isReader ? 1 : 0,
        kinds: isReader ? 1 : 0,
      });
      const { hits: typed } = await pages.suggest(actor, words[audience].slice(0, 5), 8);
      expect({ audience, typed: typed.map(({ id }) => id) }).toEqual({ audience, typed: isReader ? [ids[audience]] : [] });
      expect(page.didYouMean).toBeNull();
      if (isReader) expect(page.hits).toMatchObject([{ id: ids[audience], audience }]);
    }
    const together = (await hits(actor, 'channels ')).map(({ id }) => id);
    expect(audiences.filter((audience) => together.includes(ids[audience]))).toEqual(wanted);
  });

  it('with what it says of itself, as long as readers are shown it', async () => {
    const { kehila } = story;
    done(await kehila.get(MarkArticleOutdated).execute(people['staff']!, { articleId: ids.segment, note: 'It moved.' }));
    await kehila.drain();
    expect(await found(people['of the segment']!, ['segment'])).toEqual(['segment']);
    done(await kehila.get(ArchiveArticle).execute(people['staff']!, { articleId: ids.partners, note: 'Old' }));
    for (const who of ['partner', 'staff', 'guest']) expect(await found(people[who]!, ['partners'])).toEqual([]);
    await kehila.drain();
    expect(await kehila.sql('select id from search_restricted where id = $1', ids.partners)).toEqual([]);
    expect(await found(people['staff']!, ['partners'])).toEqual([]);
  });

  it('by nobody before it is published', async () => {
    const { articleId } = await story.draft(people['author']!);
    await story.kehila.sql(`update article set title = 'Guide of falcon' where id = $1`, articleId);
    await change(articleId, 'members');
    await story.kehila.drain();
    for (const who of ['author', 'staff', 'customer']) expect(await hits(people[who]!, 'falcon')).toEqual([]);
  });

  it('not by those who left, with the next search, though the index says nothing new', async () => {
    const person = await belongs(await story.person(), ...segmentIds);
    expect(await found(person, ['segment'])).toEqual(['segment']);
    await belongs(person);
    expect(await found(person, ['segment'])).toEqual([]);
  });

  it('by fewer at once where it is for fewer, before the index knows', async () => {
    const id = await written('gibbon');
    await story.kehila.drain();
    await change(id, 'staff');
    for (const who of ['guest', 'customer', 'author']) expect(await hits(people[who]!, 'gibbon')).toEqual([]);
    await story.kehila.drain();
    expect(await hits(people['staff']!, 'gibbon')).toMatchObject([{ id, audience: 'staff' }]);
    expect(await hits(people['author']!, 'gibbon')).toEqual([]);
  });

  it('where it is in a space that not everybody reads, only by who reads that too', async () => {
    const { spaceId } = done(await story.kehila.get(CreateSpace).execute(nobody, { slug: 'pilots', name: { en: 'Pilots' }, visibility: 'staff' }));
    const id = await written('heron');
    await change(id, 'members');
    await story.kehila.sql('update article set space_id = $2 where id = $1', id, spaceId);
    await story.kehila.drain();
    expect(await hits(people['customer']!, 'heron')).toEqual([]);
    expect(await hits(people['staff']!, 'heron')).toMatchObject([{ id }]);
  });

  it('with its translation as one row, in the language of the reader', async () => {
    const source = await story.published(people['author']!, people['reviewer']!);
    const translation = await story.translated(people['author']!, people['reviewer']!, source.articleId);
    await story.kehila.sql(`update article set body_text = body_text || ' ibex-7' where id = any($1::bigint[])`, [source.articleId, translation.articleId]);
    await change(source.articleId, 'members');
    await story.kehila.drain();
    const hebrew = new Actor({ accountId: people['customer']!.accountId, sessionId: null, verified: true, language: 'he', grants: [] });
    expect(await hits(hebrew, 'ibex ')).toMatchObject([{ id: translation.articleId, alsoIn: [{ id: source.articleId }] }]);
    expect(await hits(people['customer']!, 'ibex ')).toMatchObject([{ id: source.articleId, alsoIn: [{ id: translation.articleId }] }]);
    expect(await hits(nobody, 'ibex ')).toEqual([]);
  });
});
