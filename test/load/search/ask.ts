import { setTimeout as sleep } from 'node:timers/promises';
import { headers, operation } from '../api.ts';
import type { Kehila } from '../kehila.ts';

const queries = {
  search: 'query ($query: String!) { search(query: $query, first: 10) { engine degraded hits { threadId } } }',
  counted:
    'query ($query: String!) { search(query: $query, first: 10, filter: { tags: ["tag-7"] }) { engine degraded total facets { tags { value count } languages { value count } } hits { threadId } } }',
  typed: 'query ($query: String!) { suggest(query: $query, first: 8) { threadId } }',
  similar: 'query ($query: String!) { similarQuestions(title: $query, first: 10) { threadId } }',
};
export type WayToAsk = keyof typeof queries;

const mostTries = 40;
const pauseMilliseconds = 250;

class AnotherEngine extends Error {}

interface Answer {
  data?: Partial<Record<'search', { engine: string; degraded: boolean; hits: { threadId: string }[] }>> &
    Partial<Record<'suggest' | 'similarQuestions', { threadId: string }[]>>;
}

/** A search server that is late is replaced for one search: for what was found it is asked again, for how long it took it is not. */
export async function askAgain(...[kehila, engine, way, query]: Parameters<typeof ask>): Promise<string[]> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask(kehila, engine, way, query);
    } catch (error) {
      if (!(error instanceof AnotherEngine) || tries === mostTries) throw error;
      await sleep(pauseMilliseconds);
    }
  }
}

/** Asks as a client would, and gives the threads that were found, best first. @throws where another engine answered than was meant. */
export async function ask(kehila: Kehila, engine: string, way: WayToAsk, query: string): Promise<string[]> {
  const answer = await fetch(`${kehila.url}/graphql`, { method: 'POST', headers: headers(), body: operation(queries[way], { query: query.slice(0, 200) }) });
  const text = await answer.text();
  const { data } = JSON.parse(text) as Answer;
  const found = data?.search?.hits ?? data?.suggest ?? data?.similarQuestions;
  if (!found) throw new Error(`${query}: ${answer.status} ${text.slice(0, 300)}`);
  if (data?.search && (data.search.engine !== engine || data.search.degraded)) throw new AnotherEngine(`${data.search.engine} answered, not ${engine}`);
  return found.map(({ threadId }) => threadId);
}
