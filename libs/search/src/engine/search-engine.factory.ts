import { setTimeout as sleep } from 'node:timers/promises';
import type { BootedFeatures } from '@kehila/testing';
import type { SearchDocument } from '../document/search-document';
import { SearchIndexing } from '../indexing/search-indexing';
import { itFindsOwnTexts } from '../own/own-texts.factory';
import { itPinsResults } from '../pinned/pinned-search-results.factory';
import { answerTo, article, question, Shelf } from '../search.factory';
import { itFindsRestricted } from '../restricted/restricted.factory';
import { itKnowsSynonyms } from '../synonyms/search-synonyms.factory';
import { asBuilt, type RankingSettings } from './ranking-settings';
import { SearchEngine } from './search-engine';
import { noFilters, type SearchRequest } from './search-request';

const drops = question({
  title: 'Wi-Fi drops every evening at ten',
  tags: ['wifi', 'router'],
  body: 'It began last week.',
  state: 'solved',
  score: 4,
  answerCount: 2,
});
const dropsAnswer = answerTo(drops, {
  body: 'Your log shows radar: choose channel 36 in the settings.',
  score: 9,
  createdAt: new Date('2026-07-01T08:00:00Z'),
});
const fixChannel = article({ title: 'Fix the channel when Wi-Fi drops', tags: ['wifi'], body: 'Open the settings of the router. Every evening is the same.' });
const password = question({
  title: 'How do I recover a forgotten password?',
  tags: ['account'],
  state: 'answered',
  createdAt: new Date('2026-08-01T08:00:00Z'),
});
const hebrewPassword = question({ title: 'איך מחליפים סיסמה בראוטר החדש?', language: 'he', tags: ['router'], body: 'הסיסמה הישנה נשכחה.' });
const hebrewDecoder = question({ title: 'הממיר לא מציג תמונה אחרי הפסקת חשמל', language: 'he', spaceId: '2', tags: ['tv'] });
const bill = question({ title: 'Bill is higher than last month', spaceId: '2', tags: ['billing'], score: 30 });
const secret = question({ title: 'Wi-Fi drops in the secret laboratory', spaceId: '3', tags: ['hush'] });
const documents = [drops, dropsAnswer, fixChannel, password, hebrewPassword, hebrewDecoder, bill, secret];

/**
 * What every engine has to do; called inside a `describe`.
 * @param settle Ends when all that was written can be found.
 */
export function itSearches(engine: string, kehila: BootedFeatures, settle: () => Promise<unknown>): void {
  const ask = async (query: string, more: Partial<SearchRequest> = {}) => {
    const request: SearchRequest = { query, filters: noFilters, spaces: ['1', '2'], order: 'relevance', depth: 20, ...more };
    let ranking = await kehila.get(SearchEngine).search(request);
    // Where the machine has other things to do, a search server may be late.
    for (let tries = 0; ranking.degraded && tries < 20; tries++) {
      await sleep(250);
      ranking = await kehila.get(SearchEngine).search(request);
    }
    expect({ engine: ranking.engine, degraded: ranking.degraded }).toEqual({ engine, degraded: false });
    return ranking;
  };
  const find = async (query: string, more: Partial<SearchRequest> = {}) => (await ask(query, more)).hits.map(({ id }) => id);
  const add = async (...more: SearchDocument[]) => {
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...more));
    await settle();
  };
  const remove = async (...ids: string[]) => {
    await kehila.get(SearchIndexing).remove(ids);
    await settle();
  };

  beforeAll(() => add(...documents));

  describe('finds first', () => {
    it.each([
      ['a whole title', 'How do I recover a forgotten password?', password],
      ['a whole Hebrew title', 'איך מחליפים סיסמה בראוטר החדש?', hebrewPassword],
      ['words of a title in another order', 'password forgotten', password],
      ['another form of an English word', 'recovering passwords ', password],
      ['a letter left out', 'forgoten pasword ', password],
      ['two letters swapped', 'recoevr passwrod', password],
      ['a wrong first letter', 'gorgotten', password],
      ['a Hebrew word as it stands', 'ממיר', hebrewDecoder],
      ['a Hebrew word with another prefix letter', 'בממיר', hebrewDecoder],
      ['a Hebrew word whose text has a prefix letter and the query none', 'ראוטר', hebrewPassword],
      ['a Hebrew word with an error', 'סיסמא', hebrewPassword],
      ['a Hebrew word with a prefix letter and an error', 'לסיסמא', hebrewPassword],
      ['Hebrew with points', 'סִיסְמָה', hebrewPassword],
      ['a beginning', 'forg', password],
      ['a Hebrew beginning behind a prefix letter', 'למחלי', hebrewPassword],
      ['a name with a hyphen written without', 'wifi drops evening ten', drops],
      ['a word too many', 'recover forgotten password banana ', password],
      ['a word too many and the last one not ended', 'banana forgotten recovering', password],
      ['a Hebrew word too many and the last one not ended', 'בננה מחליפים בראוטר הסיסמה', hebrewPassword],
      ['Hebrew words of which each has a prefix letter that the title has not', 'שהממיר מציג התמונה ', hebrewDecoder],
    ])('%s: %s', async (_, query, wanted) => {
      expect((await find(query))[0]).toBe(wanted.id);
    });
  });

  it('shows what holds one of two words where nothing holds both', async () => {
    expect(await find('password banana ')).toEqual([password.id]);
  });

  it('does not take a known word for another that is hardly more common', async () => {
    const [light, eight] = [question({ title: 'Light is red' }), question({ title: 'Eight boxes' })];
    await add(light, eight);
    expect(await find('light ')).toEqual([light.id]);
    expect(await find('ligth ')).toEqual([light.id]);
    await remove(light.id, eight.id);
  });

  it('shows one row a thread, by its answer where that holds the words', async () => {
    expect((await find('radar channel '))[0]).toBe(dropsAnswer.id);
    expect(await find('wifi drops evening ')).toEqual(expect.arrayContaining([drops.id]));
    expect(await find('wifi drops evening ')).not.toContain(dropsAnswer.id);
  });

  it('shows an official article first where it holds all words, and not before a thread that alone does', async () => {
    expect((await find('wifi drops ')).slice(0, 2)).toEqual([fixChannel.id, drops.id]);
    expect((await find('wifi drops every evening ')).slice(0, 2)).toEqual([fixChannel.id, drops.id]);
    expect((await find('Wi-Fi drops every evening at ten'))[0]).toBe(drops.id);
  });

  it('lets no more than three official articles stand before the thread whose title it is', async () => {
    const asked = question({ title: 'Blue lamp blinks slowly' });
    const official = Array.from({ length: 6 }, (_, at) => article({ title: `Guide ${at}`, body: 'The blue lamp blinks slowly.' }));
    await add(asked, ...official);
    const hits = await find('blue lamp blinks slowly');
    expect(hits.indexOf(asked.id)).toBe(3);
    expect((await find('blinks '))[0]).toBe(asked.id);
    await remove(asked.id, ...official.map(({ id }) => id));
  });

  it('puts what was checked before its equals, and what was true once or does harm behind them', async () => {
    const threads = (['unsafe', 'outdated', null, 'verified'] as const).map((trust, at) => {
      const asked = question({ title: `Copper kettle ${at}` });
      return [asked, answerTo(asked, { body: 'Descale with lukewarm vinegar overnight.', trust })] as const;
    });
    await add(...threads.flat());
    expect(await find('lukewarm vinegar overnight ')).toEqual(threads.map(([, answer]) => answer.id).reverse());
    await remove(...threads.flat().map(({ id }) => id));
  });

  it('weighs what holds the words equally well by the settings of the ranking', async () => {
    const kettle = (fields: Partial<SearchDocument>) => question({ title: 'Tin kettle whistles', ...fields });
    const [fresh, solved, voted] = [
      kettle({ createdAt: new Date('2026-07-01T08:00:00Z') }),
      kettle({ state: 'solved', createdAt: new Date('2021-07-01T08:00:00Z') }),
      kettle({ score: 100, createdAt: new Date('2016-07-01T08:00:00Z') }),
    ];
    const guide = article({ title: 'Kitchen', body: 'When a tin kettle whistles, take it off.' });
    const all = [fresh, solved, voted, guide];
    await add(...all);
    const findBy = (more: Partial<RankingSettings>) => find('tin whistles ', { ranking: { ...asBuilt, ...more } });
    expect(await findBy({})).toEqual(await find('tin whistles '));
    expect((await findBy({}))[0]).toBe(guide.id);
    expect((await findBy({ officialFirst: 0 }))[3]).toBe(guide.id);
    expect((await findBy({ officialFirst: 0, solved: 200 }))[0]).toBe(solved.id);
    expect((await findBy({ officialFirst: 0, solved: -50, votes: 0 }))[2]).toBe(solved.id);
    expect((await findBy({ officialFirst: 0, votes: 200 }))[0]).toBe(voted.id);
    expect((await findBy({ officialFirst: 0, age: 30 })).slice(0, 3)).toEqual([fresh.id, solved.id, voted.id]);
    await remove(...all.map(({ id }) => id));
  });

  it('finds nothing in spaces that may not be read, and counts nothing there', async () => {
    expect(await find('secret laboratory')).toEqual([]);
    const counts = await (await ask('wifi ')).count();
    expect(counts.spaces).toEqual([{ value: '1', count: 2 }]);
    expect(counts.tags.map(({ value }) => value)).not.toContain('hush');
    expect(await find('laboratory', { spaces: ['3'] })).toEqual([secret.id]);
    expect(await find('wifi', { spaces: [] })).toEqual([]);
  });

  it('does not let typed marker signs reach past a filter', async () => {
    expect(await find("~p3 '~p3' secret")).toEqual([]);
  });

  it.each([
    ['space', { spaceId: '2' }, [hebrewDecoder, bill]],
    ['tag', { tags: ['router'] }, [drops, hebrewPassword]],
    ['all of several tags', { tags: ['router', 'wifi'] }, [drops]],
    ['kind', { kind: 'article' as const }, [fixChannel]],
    ['state', { state: 'answered' as const }, [password]],
    ['language', { language: 'he' as const }, [hebrewPassword, hebrewDecoder]],
  ])('filters by %s, also without words', async (_, filter, wanted) => {
    const found = await find('', { filters: { ...noFilters, ...filter } });
    expect([...found].sort()).toEqual(wanted.map(({ id }) => id).sort());
  });

  it('takes a filter by a tag for a word and nothing else, whatever signs it has', async () => {
    const signs = [
      `x" OR spaceId = "3`,
      `hush"] OR spaceId IN ["3`,
      '\\" OR spaceId = 3',
      'a\\',
      '"',
      "' OR 1 = 1",
      '\n',
      'NOT',
      'EXISTS',
      '\\u{41}',
      '\ufffd',
    ];
    const found = (tag: string, query: string) => find(query, { filters: { tags: [tag] } });
    for (const tag of [...signs, '\ud800', 'ק'.repeat(300)]) {
      for (const query of ['', 'wifi ']) {
        const ranking = await ask(query, { filters: { tags: [tag] } });
        expect({ tag, hits: ranking.hits, total: (await ranking.count()).total }).toEqual({ tag, hits: [], total: 0 });
      }
    }
    const tagged = signs.map((tag) => question({ title: 'Oddly tagged', tags: [tag] }));
    await add(...tagged);
    for (const [at, tag] of signs.entries()) expect({ tag, found: await found(tag, 'oddly ') }).toEqual({ tag, found: [tagged[at]?.id] });
    await remove(...tagged.map(({ id }) => id));
  }, 60_000);

  describe('by what a query says beside its words', () => {
    const red = question({ title: 'Orchid lamp blinks red', body: 'It blinks red and then green since Monday.', authorId: '77' });
    const green = question({ title: 'Orchid lamp blinks green', body: 'It blinks green and then red since Monday.' });
    const hebrew = question({ title: 'המנורה הסגולה מהבהבת', language: 'he', body: 'המנורה מהבהבת באדום ולא בירוק.' });
    const guide = article({ title: 'Orchid lamp', body: 'What each colour of the lamp means.' });
    const thread = [red, green, hebrew, guide];
    beforeAll(() => add(...thread));
    afterAll(() => remove(...thread.map(({ id }) => id)));

    it('finds words that stand together, anywhere in the text', async () => {
      expect(await find('orchid red then green ', { phrases: [['red', 'and', 'then', 'green']] })).toEqual([red.id]);
      expect(await find('blinks green ', { phrases: [['blinks', 'green']] })).toEqual([green.id]);
      expect(await find('מהבהבת באדום ', { phrases: [['מהבהבת', 'באדומ']] })).toEqual([hebrew.id]);
      expect(await find('green red ', { phrases: [['green', 'red']] })).toEqual([]);
    });

    it('leaves out what has a word, in any form of it', async () => {
      expect((await find('orchid lamp ', { excluded: ['colour'] })).sort()).toEqual([red.id, green.id].sort());
      expect(await find('orchid lamp ', { excluded: ['blink'] })).toEqual([guide.id]);
      expect(await find('מנורה ', { excluded: ['ירוק'] })).toEqual([]);
      expect((await find('', { excluded: ['monday'] })).filter((id) => [red.id, green.id].includes(id))).toEqual([]);
    });

    it('counts and orders under it too', async () => {
      expect((await (await ask('orchid lamp ', { excluded: ['blink'] })).count()).total).toBe(1);
      expect(await find('orchid ', { order: 'newest', excluded: ['colour'], phrases: [['blinks', 'red']] })).toEqual([red.id]);
    });

    it('narrows to a person or a standing', async () => {
      expect(await find('orchid ', { filters: { tags: [], authorId: '77' } })).toEqual([red.id]);
      expect(await find('', { filters: { tags: [], authorId: '77' } })).toEqual([red.id]);
      expect(await find('orchid ', { filters: { tags: [], standing: 'official' } })).toEqual([guide.id]);
      expect((await (await ask('orchid ', { filters: { tags: [], standing: 'official' } })).count()).kinds).toEqual([{ value: 'article', count: 1 }]);
      expect(await find('orchid ', { filters: { tags: [], authorId: '78' } })).toEqual([]);
    });
  });

  itFindsOwnTexts(kehila, settle);
  itFindsRestricted(kehila, settle);
  itPinsResults(kehila, settle);
  itKnowsSynonyms(kehila, settle);

  it('says how a word was probably meant that stands in no text', async () => {
    expect((await ask('forgoten pasword ')).meant).toBe('forgotten password');
    expect((await ask('Forgotten, pasword?')).meant).toBe('Forgotten, password?');
    expect((await ask('סיסמא לראוטר')).meant).toBe('סיסמה לראוטר');
    expect((await ask('forgotten password ')).meant).toBeUndefined();
    expect((await ask('qqqqqqqq ')).meant).toBeUndefined();
  });

  it('filters what the words find', async () => {
    expect(await find('wifi ', { filters: { tags: [], kind: 'article' } })).toEqual([fixChannel.id]);
    expect(await find('settings ', { filters: { tags: [], kind: 'answer' } })).toEqual([dropsAnswer.id]);
    expect(await find('password ', { filters: { tags: [], state: 'solved' } })).toEqual([]);
  });

  it('orders by age and by votes', async () => {
    const everything = await find('', { order: 'newest' });
    expect(everything[0]).toBe(password.id);
    expect(everything).not.toContain(dropsAnswer.id);
    expect((await find('', { order: 'votes' }))[0]).toBe(bill.id);
    expect(await find('last ', { order: 'votes' })).toEqual([bill.id, drops.id]);
    expect(await find('settings ', { order: 'newest' })).toEqual([dropsAnswer.id, fixChannel.id]);
  });

  it('forgives typing errors in other orders too', async () => {
    expect(await find('pasword ', { order: 'newest' })).toEqual([password.id]);
  });

  it('counts threads by every facet, each under the other filters', async () => {
    const counts = await (await ask('wifi ', { filters: { tags: [], kind: 'article' } })).count();
    expect(counts.total).toBe(1);
    expect(counts.approximate).toBe(false);
    expect(counts.kinds).toEqual(
      expect.arrayContaining([
        { value: 'article', count: 1 },
        { value: 'question', count: 1 },
      ]),
    );
    expect(counts.tags).toEqual([{ value: 'wifi', count: 1 }]);
  });

  it('finds questions that ask nearly the same, and not the question itself', async () => {
    const again = question({ title: 'Forgotten password: how to recover it' });
    await add(again);
    const similar = async (title: string, except?: string) =>
      (await kehila.get(SearchEngine).similar({ title, spaces: ['1', '2'], depth: 5, except })).hits.map(({ id }) => id);
    expect(await similar(password.title, password.id)).toEqual([again.id]);
    expect(await similar('recover password I forgot')).toEqual(expect.arrayContaining([again.id, password.id]));
    expect(await similar('wifi drops')).toEqual([drops.id]);
  });

  it.each([
    ["' OR 1=1 --"],
    ['\\'],
    ["it''s"],
    ['a & b | !c:* <-> (d'],
    ['"""'],
    ['.,;:!?()[]{}'],
    [':*:*'],
    ['%_%'],
    ['$1'],
    ['\u200f\u202e'],
    ['😀😀'],
    ['\ud800'],
    ['x'.repeat(200)],
    [Array.from({ length: 100 }, () => 'a').join(' ')],
    [Array.from({ length: 66 }, (_, at) => String.fromCharCode(97 + (at % 26))).join(' ')],
    ['the of and'],
    ['של את על'],
    ['а б в г'],
    ['٠١٢ مرحبا'],
    ['1 2 3 4 5 6 7 8 9'],
  ])('answers %j without an error, in every order', async (query) => {
    for (const order of ['relevance', 'newest', 'votes'] as const) {
      const ranking = await ask(query, { order });
      expect((await ranking.count()).total).toBeGreaterThanOrEqual(0);
    }
    await expect(kehila.get(SearchEngine).similar({ title: query, spaces: ['1'], depth: 5 })).resolves.toBeDefined();
  });

  it('finds nothing for signs alone, and the newest for nothing', async () => {
    expect(await find('.,;:!?')).toEqual([]);
    expect(await find('   ')).toEqual(await find('', { order: 'newest' }));
  });

  it('gives only as many as are wanted', async () => {
    expect(await find('', { depth: 2 })).toHaveLength(2);
    expect(await find('wifi', { depth: 1 })).toHaveLength(1);
  });
}
