import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { schemaText } from '@kehila/api';
import { isMessage } from '@kehila/messages';
import { sentenceOfAct } from '@kehila/platform';

const libs = join(__dirname, '../../libs');

/** Names that the code gives to acts, beside those of the schema: commands, and what the product does by itself. */
function namedInCode(): string[] {
  const files = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /^[a-z]+\/src\/.*\.ts$/.test(file) && !/\.(spec|factory)\.ts$/.test(file),
  );
  return files.flatMap((file) => [...readFileSync(join(libs, file), 'utf8').matchAll(/\bact: '(\w+)', actor/g)].map(([, act]) => act ?? ''));
}

describe('the acts of the audit log', () => {
  it('are said in words, each of them', async () => {
    const mutations = Object.keys(
      buildSchema(await schemaText())
        .getMutationType()
        ?.getFields() ?? {},
    );
    const acts = [...new Set([...mutations, ...namedInCode()])].sort();
    expect(acts.length).toBeGreaterThan(40);
    expect(acts.filter((act) => !isMessage(sentenceOfAct(act)))).toEqual([]);
  });
});
