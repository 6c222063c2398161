// npm run bench -- list|thread|page|write|import|guard [--json]
import { guard } from './benchmarks/guard.ts';
import { importing } from './benchmarks/import.ts';
import { list } from './benchmarks/list.ts';
import { page } from './benchmarks/page.ts';
import { thread } from './benchmarks/thread.ts';
import { write } from './benchmarks/write.ts';
import { type Kehila, startKehila } from './kehila.ts';
import { type Row, table } from './table.ts';

const benchmarks: Readonly<Record<string, (kehila: Kehila) => Promise<Row[]>>> = { list, thread, page, write, import: importing, guard };

const [name = '', ...flags] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (!benchmark) {
  console.error(`Usage: npm run bench -- ${Object.keys(benchmarks).join('|')} [--json]`);
  process.exit(2);
}

const kehila = await startKehila();
try {
  const rows = await benchmark(kehila);
  console.log(flags.includes('--json') ? JSON.stringify({ name, rows }) : table(rows));
  console.error('Rate limits: off. Compare ratios and CPU within one run; the machine differs from run to run.');
} finally {
  await kehila.stop();
}
