import type { Prepared } from '@kehila/platform';
import { planOf, type PlanNode, type PlanValue, rowsOf, useFeatures } from '@kehila/testing';
import { aroundClosing, daysOfTopic, questionsOfTopic, topicById, wordingsOfTopic } from './insights.sql';

/** A topic must cost what its own searches cost, however much else was searched for in the same weeks. */
describe('the plan of one topic, among 60,000 searches', () => {
  const kehila = useFeatures({ modules: [], at: new Date('2026-11-20T08:00:00Z') });
  let topic: string;

  beforeAll(async () => {
    await kehila.sql(`insert into search_topic (words, began_at) select array['word' || n], '2026-11-01' from generate_series(1, 2000) n`);
    await kehila.sql(
      `insert into search_log (id, at, kind, text, wording, language, person, found, topic_id)
       select gen_random_uuid(), '2026-11-20'::timestamptz - n * interval '30 seconds', 'search', 'word' || n % 2000, 'word' || n % 2000, 'en', 'p' || n % 7, 0, t.id
       from generate_series(1, 60000) n join search_topic t on t.words = array['word' || n % 2000 + 1]`,
    );
    await kehila.sql('vacuum analyze search_log, search_topic');
    topic = (await kehila.sql<{ id: string }>('select id from search_topic order by id limit 1'))[0]!.id;
  }, 60_000);

  /** What it reads of the log. */
  async function readsOf(statement: Prepared<unknown>, values: readonly PlanValue[]): Promise<PlanNode[]> {
    const nodes = await planOf(kehila.database, statement, values);
    return nodes.filter((node) => node['Relation Name'] === 'search_log' || node['Index Name']?.startsWith('search_log'));
  }

  const sight = [[], true, '2026-11-20T08:00:00Z'];
  const named: [string, Prepared<unknown>, (id: string) => PlanValue[]][] = [
    ['the topic', topicById, (id) => [...sight, 28, null, false, 'failed', null, null, id]],
    ['its wordings', wordingsOfTopic, (id) => [...sight, 28, id]],
    ['its days', daysOfTopic, (id) => [...sight, 28, id]],
    ['its questions', questionsOfTopic, (id) => [...sight, 28, id]],
    ['what closing it did', aroundClosing, (id) => [...sight, id, '2026-11-10']],
  ];

  it.each(named)('reads %s by the index of topics', async (_what, statement, values) => {
    const reads = await readsOf(statement, values(topic));
    expect(reads.map((node) => node['Index Name']).filter(Boolean)).toContain('search_log_topic');
    for (const read of reads) expect(rowsOf(read)).toBeLessThanOrEqual(60);
  });
});
