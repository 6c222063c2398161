import { type KnownItem, knownItems } from '@kehila/testing/known-items';
import { cpuOfFamily } from '../cpu.ts';
import { ask, type WayToAsk } from '../search/ask.ts';
import { type Engine, onBothEngines } from '../search/engines.ts';

export interface LatencyRow {
  readonly engine: string;
  readonly class: string;
  /** Processor milliseconds of one request with all its work: server, database, search server. */
  readonly cpuP50: number;
  readonly cpuP95: number;
  readonly cpuMax: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly queries: number;
}

const seed = 18;
const each = 30;
/** Processor time is told in steps of 10 ms: each query is asked so often that a request is measured to 1 ms. */
const repeats = 10;

const classes: readonly { name: string; way: WayToAsk; of: KnownItem['perturbation']; query: (query: string) => string }[] = [
  { name: 'nothing but the request', way: 'search', of: 'exact', query: () => '?' },
  { name: 'one word', way: 'search', of: 'exact', query: (query) => `${query.split(' ')[0] ?? ''} ` },
  { name: 'three words', way: 'search', of: 'exact', query: (query) => `${query.split(' ').slice(0, 3).join(' ')} ` },
  { name: 'as one types, two or three letters', way: 'typed', of: 'exact', query: (query) => query.slice(0, 2 + (query.length % 2)) },
  { name: 'as one types, several words', way: 'typed', of: 'cut', query: (query) => query },
  { name: 'typing error', way: 'search', of: 'one error', query: (query) => query },
  { name: 'filter with counts', way: 'counted', of: 'exact', query: (query) => `${query.split(' ')[0] ?? ''} ` },
  { name: 'similar', way: 'similar', of: 'similar', query: (query) => query },
];

/** What searches cost, by class. */
export function search({ documents }: { documents: number }): Promise<LatencyRow[]> {
  return onBothEngines(documents, async (engine, corpus) => {
    const items = knownItems(corpus.texts, each, seed);
    const rows: LatencyRow[] = [];
    for (const { name, way, of, query } of classes) {
      const queries = items.filter(({ perturbation }) => perturbation === of).map((item) => query(item.query));
      rows.push({ engine: engine.name, class: name, ...(await cost(engine, way, queries)) });
    }
    return rows;
  });
}

async function cost({ kehila, name, pids }: Engine, way: WayToAsk, queries: readonly string[]): Promise<Omit<LatencyRow, 'engine' | 'class'>> {
  for (const query of queries.slice(0, 10)) await ask(kehila, name, way, query);
  const used = () => pids.reduce((sum, pid) => sum + cpuOfFamily(pid), 0);
  const cpu: number[] = [];
  const waited: number[] = [];
  for (const query of queries) {
    const before = used();
    for (let n = 0; n < repeats; n++) {
      const start = performance.now();
      await ask(kehila, name, way, query);
      waited.push(performance.now() - start);
    }
    cpu.push((used() - before) / repeats);
  }
  const at = (values: readonly number[], share: number) =>
    [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
  return { cpuP50: at(cpu, 0.5), cpuP95: at(cpu, 0.95), cpuMax: at(cpu, 1), p50Ms: at(waited, 0.5), p95Ms: at(waited, 0.95), queries: queries.length };
}
