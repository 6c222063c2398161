import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import { SearchPool } from '../../postgres/search-pool';
import { weighedBy, type Weights } from '../../postgres/stages/weights';
import type { IndexAnswer } from '../client/meilisearch-client';

const weights = prepared<{ id: string; weight: number }>(
  'search_server_weights',
  `select id, ${weighedBy('$2')} as weight from search_doc where id = any($1::bigint[])`,
);

/** Settings of the ranking weigh what the server found by what is known of it here, by the same words as in PostgreSQL. As built nothing is asked. */
@Injectable()
export class Weighing {
  constructor(private readonly pool: SearchPool) {}

  async weigh(answers: readonly IndexAnswer[], by: Weights | null): Promise<readonly IndexAnswer[]> {
    const ids = new Set(answers.flatMap(({ hits }) => hits.map(({ id }) => id)));
    if (by === null || ids.size === 0) return answers;
    const known = new Map((await this.pool.rows(weights, [[...ids], by])).map(({ id, weight }) => [id, weight]));
    return answers.map((answer) => ({
      ...answer,
      hits: answer.hits.map((hit) => ({ ...hit, _rankingScore: (hit._rankingScore ?? 0) * (known.get(hit.id) ?? 1) })),
    }));
  }
}
