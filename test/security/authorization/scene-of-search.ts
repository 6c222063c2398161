import type { Kehila } from '../../stage/kehila';
import type { Scene } from './scene';

/** What people search for, and how they find it. */
export class SceneOfSearch {
  constructor(
    private readonly kehila: Kehila,
    private readonly scene: Scene,
  ) {}

  /** What somebody searches for, taken up. */
  async searchTopic({ state = 'open', ofSpace = false }: { state?: 'open' | 'closed'; ofSpace?: boolean } = {}): Promise<string> {
    const insert = `with topic as (
        insert into search_topic (words, began_at, title, taken_up_at, closed_at)
        values ('{box}', now(), 'A box', now(), case when $1 = 'closed' then now() end) returning id)
      insert into search_log (id, at, kind, text, wording, language, space_id, found, topic_id)
      select gen_random_uuid(), now(), 'search', 'box', 'box', 'en', (select id from space where $2 and slug = $3), 0, id from topic returning topic_id as id`;
    return (await this.kehila.sql<{ id: string }>(insert, state, ofSpace, this.scene.space))[0]!.id;
  }

  /** A question that the search finds already. */
  async indexedQuestion(): Promise<string> {
    const id = await this.scene.question();
    await this.kehila.drain();
    return id;
  }

  /** What stands first for some words. */
  async pinnedSearchResult(): Promise<string> {
    const insert = `insert into pinned_search_result (query, content_id, kind, from_at, until_at)
      values ('box', $1, 'question', now(), now() + interval '1 day') returning id`;
    return (await this.kehila.sql<{ id: string }>(insert, await this.indexedQuestion()))[0]!.id;
  }

  /** Two words that say the same. */
  async searchSynonyms(): Promise<string> {
    return (await this.kehila.sql<{ id: string }>(`insert into search_synonym (words) values ('{van,lorry}') returning id`))[0]!.id;
  }

  async noSearchComparison(): Promise<void> {
    await this.kehila.sql('update search_comparison set ended_at = now() where ended_at is null');
  }

  /** Two settings of the search that are compared. */
  async searchComparison({ hasEnded = false } = {}): Promise<string> {
    await this.noSearchComparison();
    const insert = `with settings as (
        insert into ranking_setting (name, official_first, official, solved, votes, age) values ('Old', 3, 0, 0, 0, 0), ('New', 3, 0, 50, 0, 0) returning id)
      insert into search_comparison (a_id, b_id, started_at, until_at, most_searches, ended_at)
      select min(id), max(id), now(), now() + interval '1 day', 1000, case when $1 then now() end from settings returning id`;
    return (await this.kehila.sql<{ id: string }>(insert, hasEnded))[0]!.id;
  }

  /** A setting of the search that somebody put in force. */
  async searchRanking(): Promise<string> {
    const insert = `with setting as (
        insert into ranking_setting (name, official_first, official, solved, votes, age) values ('New', 3, 0, 50, 0, 0) returning id)
      insert into ranking_choice (setting_id, chosen_at) select id, now() from setting returning id`;
    return (await this.kehila.sql<{ id: string }>(insert))[0]!.id;
  }
}
