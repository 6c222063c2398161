import { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { SearchIndexing } from '../indexing/search-indexing';
import type { TextPart } from '../analyser';
import { answerTo, article, question, SearchOfShelf, Shelf } from '../search.factory';
import { type FilterAsked, SearchPages } from './search-pages';
import { SimilarQuestions } from './similar-questions';

const anyone = Actor.anonymous('en');
const marked = (parts: TextPart[]) => parts.map((part) => (part.hit ? `[${part.text}]` : part.text)).join('');

describe('pages of hits', () => {
  const kehila = useFeatures({ modules: [SearchOfShelf] });
  const page = (query: string, more: { filter?: FilterAsked; first?: number; after?: string | null } = {}) =>
    kehila.get(SearchPages).page(anyone, { query, orderBy: 'relevance', first: 20, ...more });
  const put = async (...documents: Parameters<Shelf['put']>) => kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...documents));

  beforeEach(async () => {
    kehila.get(Shelf).clear();
    await kehila.sql('truncate search_doc, search_term');
  });

  it('mark the words in title and sentence, and never give HTML', async () => {
    await put(question({ title: 'Lantern <b>flickers</b>', body: 'First. My lanterns flicker & smoke.' }));
    const [hit] = (await page('lantern flicker ')).hits;
    expect(marked(hit!.title)).toBe('[Lantern] <b>[flickers]</b>');
    expect(marked(hit!.excerpt)).toBe('My [lanterns] [flicker] & smoke.');
  });

  it('show a question by the sentence of an answer that holds more of the words', async () => {
    const asked = question({ title: 'Lantern flickers', body: 'What now?' });
    await put(asked, answerTo(asked, { body: 'Hello. Trim the wick of the lantern.' }));
    const [hit] = (await page('lantern ')).hits;
    expect(hit).toMatchObject({ id: asked.id, threadId: asked.id, kind: 'question' });
    expect(marked(hit!.excerpt)).toBe('Trim the wick of the [lantern].');
  });

  it('never quote a dangerous answer, and say what to do instead', async () => {
    const asked = question({ title: 'Lantern flickers', body: 'What now?' });
    const dangerous = answerTo(asked, { body: 'Pour petrol on the lantern while it burns.', trust: 'unsafe', trustNote: 'Let it cool down first.', score: 90 });
    await put(asked, dangerous, answerTo(asked, { body: 'Hello. Trim the wick of the lantern.', trust: 'verified' }));
    const [byQuestion] = (await page('lantern ')).hits;
    expect(byQuestion).toMatchObject({ id: asked.id, trust: 'verified', warning: null });
    expect(marked(byQuestion!.excerpt)).toBe('Trim the wick of the [lantern].');
    const [byAnswer] = (await page('petrol ')).hits;
    expect(byAnswer).toMatchObject({ id: dangerous.id, excerpt: [], trust: 'unsafe', warning: 'Let it cool down first.' });
    expect(JSON.stringify(await kehila.get(SearchPages).suggest(anyone, 'petrol', 8))).not.toContain('Pour');
  });

  it('say that a sentence was checked, or was true once', async () => {
    const asked = question({ title: 'Lantern flickers', body: 'What now?', trust: 'verified' });
    await put(asked, answerTo(asked, { body: 'Trim the wick of the lantern.', trust: 'outdated' }));
    expect((await page('lantern wick ')).hits[0]).toMatchObject({ trust: 'outdated' });
    expect((await page('flickers ')).hits[0]).toMatchObject({ trust: 'verified' });
  });

  it('leave out what may not be seen now, whatever the index says', async () => {
    const [open, hidden] = [question({ title: 'Lantern open' }), question({ title: 'Lantern hidden' })];
    const answer = answerTo(open, { body: 'The lantern word is hush.' });
    await put(open, hidden, answer);
    kehila.get(Shelf).hidden.add(hidden.id).add(answer.id);
    const { hits } = await page('lantern ');
    expect(hits.map(({ id }) => id)).toEqual([open.id]);
    expect(marked(hits[0]!.excerpt)).not.toContain('hush');
    expect((await kehila.get(SearchPages).suggest(anyone, 'lant', 8)).hits.map(({ id }) => id)).toEqual([open.id]);
  });

  it('follow one another without a gap or a repetition, also when something was added before', async () => {
    const many = Array.from({ length: 7 }, (_, at) => question({ title: `Lantern number ${at}`, score: at }));
    await put(...many);
    const first = await page('lantern ', { first: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    await put(question({ title: 'Lantern lantern best', score: 1000 }));
    const second = await page('lantern ', { first: 3, after: first.pageInfo.endCursor });
    const third = await page('lantern ', { first: 3, after: second.pageInfo.endCursor });
    const shown = [...first.hits, ...second.hits, ...third.hits].map(({ id }) => id);
    expect(shown).toHaveLength(7);
    expect(new Set(shown)).toEqual(new Set(many.map(({ id }) => id)));
    expect(third.pageInfo.hasNextPage).toBe(false);
  });

  it('refuse a cursor that they did not make', async () => {
    await expect(page('lantern', { after: 'nonsense' })).rejects.toMatchObject({ fields: [{ path: ['after'], code: 'CURSOR_INVALID' }] });
  });

  it('are empty for a space that does not exist or may not be read', async () => {
    await put(question({ title: 'Lantern', spaceId: '3' }), question({ title: 'Lantern', spaceId: '1' }));
    expect((await page('lantern', { filter: { space: 'nowhere' } })).hits).toEqual([]);
    expect((await page('', { filter: { space: 'nowhere' } })).hits).toEqual([]);
    expect((await page('lantern', { filter: { space: 'secret' } })).hits).toEqual([]);
    expect((await page('lantern', { filter: { space: 'wifi' } })).hits).toHaveLength(1);
  });

  it('read quotes, words to leave out and field words', async () => {
    const [one, two] = [
      question({ title: 'Lantern flickers', tags: ['wick'], state: 'solved', authorId: '77' }),
      question({ title: 'Lantern smokes', spaceId: '2', language: 'he' }),
    ];
    await put(one, two);
    const ids = async (query: string, filter?: FilterAsked) => (await page(query, { filter })).hits.map(({ id }) => id);
    for (const narrowed of ['tag:wick', 'is:solved', 'in:wifi', 'lang:en', 'author:dana', 'author:@Dana', '-smokes', '"lantern flickers"']) {
      expect({ narrowed, found: await ids(`lantern ${narrowed}`) }).toEqual({ narrowed, found: [one.id] });
    }
    expect(await ids('in:nowhere lantern')).toEqual([]);
    expect(await ids('in:secret lantern')).toEqual([]);
    expect(await ids('author:nobody lantern')).toEqual([]);
    expect(await ids('in:wifi lantern', { space: 'tv' })).toEqual([two.id]);
    expect(await ids('is:solved')).toEqual([one.id]);
  });

  describe('of an article and its translation', () => {
    const reader = Actor.anonymous('he');
    const both = async (hebrew: { body?: string; standing?: 'community' } = {}) => {
      const english = article({ title: 'Lantern TX-2', body: 'Trim the wick of the TX-2.' });
      const translation = article({ title: 'עששית TX-2', body: 'גוזמים את הפתילה של TX-2.', language: 'he', threadId: english.id, ...hebrew });
      await put(english, translation, question({ title: 'My TX-2 smokes' }));
      return [english, translation] as const;
    };
    const read = (query: string, filter?: FilterAsked, actor = reader) =>
      kehila.get(SearchPages).page(actor, { query, filter: filter ?? null, orderBy: 'relevance', first: 20 });
    const articlesOf = async (...asked: Parameters<typeof read>) => (await read(...asked)).hits.filter(({ kind }) => kind === 'article');

    it('are one row, in the language of the reader, which leads to the other', async () => {
      const [english, hebrew] = await both();
      const others = [{ id: english.id, language: 'en', path: english.path }];
      expect(await articlesOf('TX-2 ')).toMatchObject([{ id: hebrew.id, threadId: hebrew.id, language: 'he', path: hebrew.path, alsoIn: others }]);
      expect(await articlesOf('TX-2 ', undefined, anyone)).toMatchObject([{ id: english.id, alsoIn: [{ id: hebrew.id }] }]);
    });

    it('stay in the language of the words, where they are missing in the other', async () => {
      const [english] = await both();
      expect(await articlesOf('lantern wick ')).toMatchObject([{ id: english.id }]);
    });

    it('stay in the language that was asked for, and in that of the text that more people stand behind', async () => {
      const [english] = await both();
      expect(await articlesOf('TX-2 ', { language: 'en' })).toMatchObject([{ id: english.id }]);
      kehila.get(Shelf).clear();
      await kehila.sql('truncate search_doc, search_term');
      const [, community] = await both({ standing: 'community' });
      const [hit] = await articlesOf('lantern ');
      expect(hit).toMatchObject({ language: 'en', alsoIn: [{ id: community.id }] });
    });

    it('stay in the language whose text still holds, or turn to it', async () => {
      const [english, hebrew] = await both();
      kehila.get(Shelf).old.add(hebrew.id);
      expect(await articlesOf('TX-2 ')).toMatchObject([{ id: english.id, alsoIn: [{ id: hebrew.id }] }]);
      expect(await articlesOf('TX-2 ', { language: 'he' })).toMatchObject([{ id: hebrew.id }]);
      expect(await articlesOf('עששית ')).toMatchObject([{ id: hebrew.id }]);
      kehila.get(Shelf).old.add(english.id);
      expect(await articlesOf('TX-2 ')).toMatchObject([{ id: hebrew.id, alsoIn: [{ id: english.id }] }]);
    });

    it('say nothing of a translation that may not be seen', async () => {
      const [english, hebrew] = await both();
      kehila.get(Shelf).hidden.add(hebrew.id);
      expect(await articlesOf('lantern ')).toMatchObject([{ id: english.id, alsoIn: [] }]);
    });

    it('count once, and fill one place of a page', async () => {
      await both();
      const result = await read('TX-2 ');
      const counts = await result.ranking.count();
      expect([counts.total, result.hits.length]).toEqual([2, 2]);
      expect(counts.languages).toEqual(expect.arrayContaining([{ value: 'he', count: 1 }]));
    });
  });

  it('say what was probably meant', async () => {
    await put(question({ title: 'Lantern flickers' }));
    expect(await page('lantren ')).toMatchObject({ didYouMean: 'lantern' });
    expect(await page('lantern ')).toMatchObject({ didYouMean: null });
  });

  it('take a NUL character', async () => {
    await put(question({ title: 'Lantern' }));
    expect((await page('\0lantern\0')).hits).toHaveLength(1);
    await expect(page('', { filter: { tags: ['\0'] } })).resolves.toMatchObject({ hits: [] });
  });

  it('say which engine answered', async () => {
    expect(await page('lantern')).toMatchObject({ engine: 'postgresql', degraded: false });
  });

  it('suggest nothing while nothing is typed', async () => {
    await put(question({ title: 'Lantern' }));
    expect((await kehila.get(SearchPages).suggest(anyone, ' ', 8)).hits).toEqual([]);
  });

  describe('similar questions', () => {
    const similar = (asked: { title?: string; questionId?: string }) => kehila.get(SimilarQuestions).of(anyone, { ...asked, first: 5 });

    it('are found by a title or by a question', async () => {
      const [one, other] = [question({ title: 'Lantern flickers at night' }), question({ title: 'My lantern flickers in the night' })];
      await put(one, other);
      expect((await similar({ questionId: one.id })).map(({ id }) => id)).toEqual([other.id]);
      expect(await similar({ title: 'lantern flickers' })).toHaveLength(2);
      expect(await similar({})).toEqual([]);
    });

    it('say nothing of a question that may not be seen', async () => {
      const [open, hidden] = [question({ title: 'Lantern flickers' }), question({ title: 'Lantern flickers again' })];
      await put(open, hidden);
      kehila.get(Shelf).hidden.add(hidden.id);
      expect(await similar({ questionId: hidden.id })).toEqual([]);
      expect(await similar({ questionId: '999999999' })).toEqual([]);
    });
  });
});
