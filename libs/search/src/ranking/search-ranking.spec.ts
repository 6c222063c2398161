import { useFeatures } from '@kehila/testing';
import { Rankings } from './rankings';
import { RankingsReader } from './rankings.reader';
import { Managing, old, RankingOfShelf, solvedFirst } from './search-ranking.factory';

describe('the ranking of the search', () => {
  const kehila = useFeatures({ modules: [RankingOfShelf], at: new Date('2026-11-20T08:00:00Z') });
  const managing = () => new Managing(kehila);

  beforeEach(async () => {
    await kehila.sql('truncate ranking_setting, search_comparison, ranking_choice, compared_search');
  });

  it('is as built until somebody puts another in force', async () => {
    expect(await managing().inForce()).toMatchObject({ id: null, ranking: { name: 'As built', officialFirst: 3, solved: 0 } });
  });

  it('is compared with another until its time is over, one comparison at a time', async () => {
    const id = await managing().started();
    expect(kehila.get(Rankings).comparison).toMatchObject({ id, a: old, b: solvedFirst });
    expect(await managing().start()).toMatchObject({ code: 'SEARCH_COMPARISON_RUNNING' });
    kehila.clock.advance(15 * 86_400_000);
    expect(kehila.get(Rankings).comparison).toBeUndefined();
    const { endedAt, until } = await managing().see(id);
    expect(endedAt).toEqual(until);
    expect(await managing().stop(id)).toMatchObject({ code: 'SEARCH_COMPARISON_ENDED' });
    expect(await managing().start()).toMatchObject({ id: expect.any(String) });
  });

  it('is compared once, also when two start at the same time', async () => {
    const outcomes = await Promise.all([managing().start(), managing().start()]);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'SEARCH_COMPARISON_RUNNING' }));
    expect(await kehila.sql('select id from search_comparison')).toHaveLength(1);
  });

  it.each([
    ['the same name', { b: { ...solvedFirst, name: ' Old ' } }, 'b', 'RANKING_NAME_TWICE'],
    ['the same numbers', { b: { ...old, name: 'New' } }, 'b', 'RANKINGS_SAME'],
    ['an empty name', { a: { ...old, name: ' ' } }, 'a', 'INVALID'],
    ['an end that has passed', { until: new Date('2020-01-01T00:00:00Z') }, 'until', 'ENDS_TOO_EARLY'],
  ])('is not compared with %s', async (_, more, field, code) => {
    await expect(managing().start(more)).rejects.toMatchObject({ fields: [{ path: ['input', field], code }] });
  });

  it('stays what it is when a comparison is stopped, until one of the two is put in force', async () => {
    const id = await managing().started();
    expect(await managing().put(id, 'b')).toMatchObject({ code: 'SEARCH_COMPARISON_RUNNING' });
    await managing().stop(id);
    expect(kehila.get(Rankings).comparison).toBeUndefined();
    expect(kehila.get(Rankings).inForce).toMatchObject({ officialFirst: 3, solved: 0 });
    await managing().put(id, 'b');
    expect(kehila.get(Rankings).inForce).toMatchObject(solvedFirst);
    expect(await managing().inForce()).toMatchObject({ ranking: solvedFirst, since: expect.any(Date) });
  });

  it('is put in force once when it is said twice, and undone step by step', async () => {
    const id = await managing().started();
    await managing().stop(id);
    const [first, again] = [await managing().put(id, 'b'), await managing().put(id, 'b')] as { id: string }[];
    expect(again).toEqual(first);
    const second = (await managing().put(id, 'a')) as { id: string };
    expect(await managing().undo(first!.id)).toMatchObject({ code: 'NOT_FOUND' });
    await managing().undo(second.id);
    expect(await managing().inForce()).toMatchObject({ id: first!.id, ranking: { name: 'Solved first' } });
    await managing().undo(first!.id);
    expect(await managing().inForce()).toMatchObject({ id: null });
    expect(kehila.get(Rankings).inForce).toMatchObject({ solved: 0 });
  });

  it('is not found where there is no such comparison', async () => {
    expect(await managing().stop('999')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await managing().put('999', 'a')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await managing().undo('999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lists its comparisons by the page, the newest first', async () => {
    const ids = [await managing().started()];
    await managing().stop(ids[0]!);
    ids.push(await managing().started());
    const first = await kehila.get(RankingsReader).page(1, null);
    expect(first.nodes.map(({ id }) => id)).toEqual([ids[1]]);
    expect((await kehila.get(RankingsReader).page(1, first.pageInfo.endCursor)).nodes.map(({ id }) => id)).toEqual([ids[0]]);
  });
});
