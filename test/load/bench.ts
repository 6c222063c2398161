// npm run bench -- list --questions 1000000 [--json]
// npm run bench -- list|thread|page|article|write|award|import|guard [--json]
// npm run bench -- ledger [--entries 1000000] [--json]
// npm run bench -- relevance|search [--documents 100000] [--queries 250] [--tune] [--json]
import { parseArgs } from 'node:util';
import { article } from './benchmarks/article.ts';
import { award } from './benchmarks/award.ts';
import { guard } from './benchmarks/guard.ts';
import { importing } from './benchmarks/import.ts';
import { ledger } from './benchmarks/ledger.ts';
import { list } from './benchmarks/list.ts';
import { listsOf } from './benchmarks/lists.ts';
import { page } from './benchmarks/page.ts';
import { relevance } from './benchmarks/relevance.ts';
import { search } from './benchmarks/search.ts';
import { thread } from './benchmarks/thread.ts';
import { write } from './benchmarks/write.ts';
import { type Kehila, startKehila } from './kehila.ts';
import { plainTable, type Row, table } from './table.ts';

const benchmarks: Readonly<Record<string, (kehila: Kehila) => Promise<Row[]>>> = { list, thread, page, article, write, award, import: importing, guard };

/** These start what they need by themselves. */
const ofSize: Readonly<Record<string, (size: { documents: number; queries: number; tune: boolean; entries: number; questions: number }) => Promise<object[]>>> =
  {
    relevance,
    search,
    ledger,
  };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    documents: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '250' },
    tune: { type: 'boolean', default: false },
    entries: { type: 'string', default: '1000000' },
    questions: { type: 'string' },
  },
});
const name = positionals[0] ?? '';
const [benchmark, sized] = [benchmarks[name], name === 'list' && values.questions ? listsOf : ofSize[name]];
if (sized) {
  const { tune } = values;
  const [documents, queries, entries, questions] = [values.documents, values.queries, values.entries, values.questions].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const rows = await sized({ documents, queries, tune, entries, questions });
  console.log(values.json ? JSON.stringify({ name, rows }) : plainTable(rows));
} else if (benchmark) {
  const kehila = await startKehila(name === 'article' ? { KEHILA_SAMPLE: 'on' } : {});
  try {
    const rows = await benchmark(kehila);
    console.log(values.json ? JSON.stringify({ name, rows }) : table(rows));
    console.error('Rate limits: off. Compare ratios and CPU within one run; the machine differs from run to run.');
  } finally {
    await kehila.stop();
  }
} else {
  console.error(`Usage: npm run bench -- ${[...Object.keys(benchmarks), ...Object.keys(ofSize)].join('|')} [--json]`);
  process.exit(2);
}
