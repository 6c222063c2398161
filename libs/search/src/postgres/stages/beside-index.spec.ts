import { useFeatures } from '@kehila/testing';
import { SearchOfShelf } from '../../search.factory';
import { besideIndex } from './beside-index';

describe('a check beside the index', () => {
  const kehila = useFeatures({ modules: [SearchOfShelf] });

  it('is made on the rows that were found, and never looked up itself', async () => {
    const check = besideIndex('full_vector', `'''lam'':*'`);
    await kehila.sql('set enable_seqscan = off');
    const explained = await kehila.sql<{ 'QUERY PLAN': string }>(`explain select id from search_doc where full_vector @@ '''lantern'''::tsquery and ${check}`);
    const plan = explained.map((row) => row['QUERY PLAN']);
    expect(plan.find((line) => line.includes('Filter:'))).toContain('lam');
    expect(plan.find((line) => line.includes('Index Cond:'))).not.toContain('lam');
  });
});
