import { Module } from '@nestjs/common';
import { Actor, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { SearchLog } from '../learning/search-log';
import { readOpening } from '../learning/opening';
import { SearchSynonyms } from './search-synonyms';
import { SearchSynonymsReader } from './search-synonyms.reader';
import { DeclineSearchSynonyms } from './use-cases/decline-search-synonyms';
import { RemoveSearchSynonyms } from './use-cases/remove-search-synonyms';
import { mostGroups, SaveSearchSynonyms } from './use-cases/save-search-synonyms';

@Module({
  providers: [SearchSynonyms, SearchSynonymsReader, SaveSearchSynonyms, RemoveSearchSynonyms, DeclineSearchSynonyms, SearchLog],
})
class Synonyms {}

describe('words that mean the same', () => {
  const kehila = useFeatures({ modules: [Synonyms], at: new Date('2026-11-20T08:00:00Z') });
  const manager = Actor.anonymous('en');
  const reader = () => kehila.get(SearchSynonymsReader);
  const save = (words: string[], id?: string) => kehila.get(SaveSearchSynonyms).execute(manager, { id, words });
  const saved = async (words: string[]) => {
    const outcome = await save(words);
    if (isFailure(outcome)) throw new Error(outcome.code);
    return outcome;
  };
  const listed = async () => (await reader().page(20, null)).nodes.map(({ words }) => words);
  const known = (word: string) => kehila.get(SearchSynonyms).among([word]).length > 0;

  beforeEach(() => kehila.sql('truncate search_synonym, search_log, search_topic, search_wording cascade'));

  it('are saved, changed and removed, and known at once', async () => {
    const { id } = await saved([' bike ', 'two wheeler']);
    expect([await listed(), known('bike')]).toEqual([[['bike', 'two wheeler']], true]);
    await save(['cycle', 'two wheeler'], id);
    expect([await listed(), known('bike'), known('cycle')]).toEqual([[['cycle', 'two wheeler']], false, true]);
    await kehila.get(RemoveSearchSynonyms).execute(manager, id);
    expect([await listed(), known('cycle')]).toEqual([[], false]);
  });

  it.each([
    ['a line without a word that counts', ['bike', 'the'], 'SYNONYM_WITHOUT_WORDS'],
    ['a line of signs', ['bike', '...'], 'SYNONYM_WITHOUT_WORDS'],
    ['a line of five words', ['bike', 'wheel pedal saddle chain bell'], 'SYNONYM_TOO_LONG'],
    ['a line of which only one word counts', ['log in', 'enter'], 'SYNONYM_SHRINKS'],
    ['the same word in another form', ['bike', 'cycle', 'Bikes'], 'SYNONYM_TWICE'],
    ['a word that stands elsewhere, in another form', ['cycle', 'lorries'], 'SYNONYM_TAKEN'],
  ])('are refused with %s', async (_, words, code) => {
    await saved(['lorry', 'truck']);
    await expect(save(words)).rejects.toMatchObject({ fields: [{ path: ['input', 'words'], code }] });
    expect(await listed()).toEqual([['lorry', 'truck']]);
  });

  it('are apart where letters at their beginning may be prefixes and are not', async () => {
    await saved(['משבר', 'crisis']);
    expect(await saved(['שבר', 'fracture'])).toMatchObject({ words: ['שבר', 'fracture'] });
  });

  it('keep their own words when they are changed, and are not found where they are gone', async () => {
    const { id } = await saved(['lorry', 'truck']);
    expect(await save(['truck', 'lorry', 'van'], id)).toMatchObject({ words: ['truck', 'lorry', 'van'] });
    expect(await save(['car', 'auto'], '999')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await kehila.get(RemoveSearchSynonyms).execute(manager, '999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('take a word once, also when two say it at the same time', async () => {
    const outcomes = await Promise.allSettled([save(['bike', 'cycle']), save(['bike', 'velo'])]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('are so many at most', async () => {
    await kehila.sql(`insert into search_synonym (words) select array['left' || n, 'right' || n] from generate_series(1, ${mostGroups}) n`);
    expect(await save(['bike', 'cycle'])).toMatchObject({ code: 'SEARCH_SYNONYM_LIMIT_REACHED' });
  });

  it('are listed by the page, and a made-up cursor is none', async () => {
    for (const word of ['one', 'two', 'three']) await saved([`${word}bike`, `${word}cycle`]);
    const first = await reader().page(2, null);
    expect(first.nodes.map(({ words }) => words[0])).toEqual(['threebike', 'twobike']);
    expect((await reader().page(2, first.pageInfo.endCursor)).nodes.map(({ words }) => words[0])).toEqual(['onebike']);
    await expect(reader().page(2, Buffer.from('["x"]').toString('base64url'))).rejects.toMatchObject({ fields: [{ code: 'CURSOR_INVALID' }] });
  });

  describe('are suggested', () => {
    /** Somebody searches, opens nothing, and then searches otherwise and opens the first hit. */
    const rewrites = async (person: string, before: string, after: string, { minutes = 1, opens = true, helped = false } = {}) => {
      const log = kehila.get(SearchLog);
      const searcher = { accountId: null, mark: person, hand: person };
      const note = (text: string) => log.note(searcher, { manner: 'search', text, spaceId: null, found: 3 })!;
      const open = (id: string) => log.noteOpening(readOpening(`${id}.1`)!, null);
      const first = note(before);
      if (helped) open(first);
      kehila.clock.advance(minutes * 60_000);
      const second = note(after);
      if (opens) open(second);
      await log.write();
    };
    const three = async (before: string, after: string, more = {}) => {
      for (const person of ['dana', 'noa', 'yoav']) await rewrites(person, before, after, more);
    };
    const suggested = async () => (await reader().suggested()).map(({ words }) => words);

    it('where three people changed one word and then opened something', async () => {
      await three('slow telly at night', 'television slow at night');
      expect(await reader().suggested()).toEqual([{ words: ['telly', 'television'], people: 3 }]);
    });

    it('as they were written, across languages', async () => {
      await three('הגדרת נתב', 'הגדרת router');
      expect(await suggested()).toEqual([['נתב', 'router']]);
    });

    it.each([
      ['two words changed', 'slow telly', 'quick television', {}],
      ['it was a typing error', 'slow televison', 'slow television', {}],
      ['nothing was opened afterwards', 'slow telly', 'slow television', { opens: false }],
      ['the first search helped', 'slow telly', 'slow television', { helped: true }],
      ['it was much later', 'slow telly', 'slow television', { minutes: 11 }],
    ])('not where %s', async (_, before, after, more) => {
      await three(before, after, more);
      expect(await suggested()).toEqual([]);
    });

    it('not where two people did, nor where one did three times', async () => {
      for (const person of ['dana', 'noa', 'dana']) {
        await rewrites(person, 'slow telly', 'slow television');
        kehila.clock.advance(3_600_000);
      }
      expect(await suggested()).toEqual([]);
    });

    it('once for both directions, and no more when it was decided', async () => {
      await three('slow telly', 'slow television');
      kehila.clock.advance(3_600_000);
      await three('quick television', 'quick telly');
      expect(await suggested()).toHaveLength(1);
      await kehila.get(DeclineSearchSynonyms).execute(manager, ['telly', 'television']);
      expect(await suggested()).toEqual([]);
      await kehila.sql('truncate search_synonym');
      await saved(['TV', 'telly', 'television']);
      expect(await suggested()).toEqual([]);
      expect(known('telly')).toBe(true);
    });

    it('no longer than people are remembered', async () => {
      await three('slow telly', 'slow television');
      kehila.clock.advance(29 * 86_400_000);
      expect(await suggested()).toEqual([]);
    });
  });
});
