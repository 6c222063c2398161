import { Client } from 'pg';
import { Chance, realTexts, type RealText, whyNoRealTexts } from '@kehila/testing/known-items';
import { type Kehila, workspace } from '../kehila.ts';
import { reindex } from '../reindex.ts';
import { MadeUp } from './made-up.ts';

export interface Corpus {
  readonly texts: readonly RealText[];
  /** The question that each of the texts became. */
  readonly ids: readonly string[];
}

const seed = 8;
const hebrewShare = 0.25;
const portion = 5_000;
const longestBody = 2_000;

/** Fills an empty community with the real questions and, up to so many, with made-up ones among which they have to be found; all are in the search index then. */
export async function fill(kehila: Kehila, documents: number): Promise<Corpus> {
  const real = realTexts(workspace);
  if (!real) throw new Error(`Skipped: ${whyNoRealTexts}`);
  const client = new Client({ connectionString: kehila.database.url });
  await client.connect();
  await client.query(
    `with made as (insert into space (slug, created_at) values ('bench', now()) returning id)
     insert into space_text (space_id, language, name) select id, l, 'Bench' from made, unnest(array['he', 'en']) l`,
  );
  await client.query(`insert into tag (slug) select 'tag-' || n from generate_series(1, 50) n`);
  await client.query(
    `insert into account (handle, display_name, language, state, joined_at, verified_at) values ('bench', 'Bench', 'en', 'active', now(), now())`,
  );
  const ids: string[] = [];
  for (const texts of portions([...real.questions, ...madeUp(real.questions, documents - real.questions.length)])) ids.push(...(await insert(client, texts)));
  await client.query('vacuum analyze question');
  await client.end();
  reindex(kehila);
  return { texts: real.questions, ids: ids.slice(0, real.questions.length) };
}

function madeUp(real: readonly RealText[], count: number): RealText[] {
  const writers = (['en', 'he'] as const).map((language, at) => {
    const texts = real.filter((text) => text.language === language);
    return {
      language,
      titles: new MadeUp(
        texts.map(({ title }) => title),
        language,
        seed + at,
      ),
      bodies: new MadeUp(
        texts.map(({ body }) => body),
        language,
        seed + 10 + at,
      ),
    };
  });
  const chance = new Chance(seed);
  return Array.from({ length: Math.max(0, count) }, () => {
    const writer = writers[chance.next() < hebrewShare ? 1 : 0];
    return { language: writer?.language ?? 'en', title: writer?.titles.text(5, 11) ?? '', body: writer?.bodies.text(40, 140) ?? '' };
  });
}

async function insert(client: Client, texts: readonly RealText[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `with given as (select row_number() over () as n, t.* from jsonb_to_recordset($1) as t(language text, title text, body text))
     insert into question (space_id, author_id, title, slug, body_markdown, body_html, body_text, language, renderer_version, state, tag_ids, asked_at, last_activity_at, score)
     select (select id from space where slug = 'bench'), (select id from account where handle = 'bench'), title, 'q', body, '', body, language, 1, 'open',
       (select array_agg(id order by id) from tag where id % 50 in (n % 50, (n * 7) % 50)), now() - n % 700 * interval '1 day', now() - n % 700 * interval '1 day', (n * n) % 17
     from given order by n returning id`,
    [JSON.stringify(texts.map(({ language, title, body }) => ({ language, title: title.slice(0, 150), body: body.slice(0, longestBody) })))],
  );
  return rows.map(({ id }) => id);
}

function portions<Value>(values: readonly Value[]): Value[][] {
  return Array.from({ length: Math.ceil(values.length / portion) }, (_, at) => values.slice(at * portion, (at + 1) * portion));
}
