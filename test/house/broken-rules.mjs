// node test/house/broken-rules.mjs: reads [{ file, text }] from standard input and writes, for each, the names of the rules that it breaks.
import { ESLint } from 'eslint';
import { text as textOf } from 'node:stream/consumers';

const eslint = new ESLint();
const broken = [];
for (const { file, text } of JSON.parse(await textOf(process.stdin))) {
  const [result] = await eslint.lintText(text, { filePath: file });
  broken.push((result?.messages ?? []).map(({ ruleId }) => ruleId));
}
console.log(JSON.stringify(broken));
