import { Injectable } from '@nestjs/common';
import { Database, prepared } from '@kehila/platform';
import { analyserVersion } from '../analyser';
import { SearchEngine } from '../engine/search-engine';
import { SearchHealth } from '../meilisearch/guard/search-health';
import type { SearchState, SearchWorkState } from './search-state.types';
import { SearchWork, type WorkRow } from './search-work';

interface StateRow {
  trouble: string | null;
  waiting: number;
  lag: number;
  analyser_version: number;
  questions: number;
  answers: number;
  articles: number;
}

const state = prepared<StateRow>(
  'search_state',
  `select m.trouble, c.waiting, c.lag, a.analyser_version, d.questions, d.answers, d.articles
   from search_mirror m, search_meta a,
     (select count(*)::int as waiting, coalesce(extract(epoch from clock_timestamp() - min(changed_at)), 0)::float8 as lag from search_change) c,
     (select count(*) filter (where kind = 'question')::int as questions, count(*) filter (where kind = 'answer')::int as answers,
        count(*) filter (where kind = 'article')::int as articles from search_doc) d`,
);

/** How the search stands, for administrators. */
@Injectable()
export class SearchStateReader {
  constructor(
    private readonly database: Database,
    private readonly engine: SearchEngine,
    private readonly health: SearchHealth,
    private readonly work: SearchWork,
  ) {}

  async read(): Promise<SearchState> {
    const [row, standing, work] = await Promise.all([this.database.row(state, []), this.health.standing(), this.work.all()]);
    return {
      engine: this.engine.name,
      server: standing ?? null,
      trouble: row?.trouble ?? null,
      waiting: row?.waiting ?? 0,
      lagSeconds: row?.lag ?? 0,
      questions: row?.questions ?? 0,
      answers: row?.answers ?? 0,
      articles: row?.articles ?? 0,
      isCurrent: row?.analyser_version === analyserVersion,
      work: work.map(workState),
    };
  }
}

function workState({ kind, asked_at, began_at, ended_at, done, found }: WorkRow): SearchWorkState {
  return { kind, askedAt: asked_at, beganAt: began_at, endedAt: ended_at, done, found };
}
