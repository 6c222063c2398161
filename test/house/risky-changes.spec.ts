import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from '@kehila/migrations';
import { emptyDatabase, type FreshDatabase } from '@kehila/testing';
import { riskyChanges } from './risky-changes';

jest.setTimeout(120_000);

/** Up to here nobody runs Kehila yet: what these do to a full table hurts nobody. */
const lastBeforeTheFirstRelease = 1795900004300;

/** What later ones may do nevertheless, each because of what is said beside it. */
const accepted: Readonly<Record<string, readonly string[]>> = {};

type MigrationClass = new () => MigrationInterface;

/** A migration of one statement. */
function saying(name: string, sql: string, transaction?: boolean): MigrationClass {
  return class implements MigrationInterface {
    name = name;
    transaction = transaction;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql);
    }
    async down(): Promise<void> {}
  };
}

const file = resolve(__dirname, '../..', process.env['KEHILA_TEST_DATA'] ?? '../shared/data', 'attacks/migrations/cases.jsonl');
const collected = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { sql: string; why: string })
  : [];

describe('a change to a table that is read and written meanwhile', () => {
  let database: FreshDatabase;

  beforeEach(async () => {
    database = await emptyDatabase();
  });
  afterEach(() => database.drop());

  const tables = `create table "user" (id bigint primary key);
    create table post (id bigint primary key, title text, a bigint, r int4range, hidden boolean);
    create index post_title on post (title);`;
  const risksOf = async (sql: string, transaction?: boolean): Promise<readonly string[]> => {
    const before = `${tables}${/add "x"/i.test(sql) ? '' : 'alter table post add x int;'}`;
    return (await riskyChanges(database.url, [saying('Before', before), saying('Change', sql, transaction)]))['Change'] ?? [];
  };

  it.each([
    [
      'alter table post add y uuid not null default gen_random_uuid()',
      ['index post_pkey of post is written anew', 'index post_title of post is written anew', 'table post is written anew'],
    ],
    [
      'alter table post alter title type varchar(20)',
      [
        'column post.title has another type',
        'index post_pkey of post is written anew',
        'index post_title is built while nobody may write to post',
        'table post is written anew',
      ],
    ],
    ['alter table post add y int not null', ['column post.y is asked of whoever does not know it']],
    ['alter table post alter title set not null', ['column post.title may no longer be empty']],
    ['alter table post drop hidden', ['column post.hidden is gone']],
    ['alter table post rename hidden to away', ['column post.hidden is called otherwise']],
    ['drop table post', ['table post is gone']],
    ['alter table post rename to entry', ['table post is called otherwise']],
    ['create index post_a on post (a)', ['index post_a is built while nobody may write to post']],
    ['reindex index post_title', ['index post_title of post is written anew']],
    ['alter table post add check (a > 0)', ['all rows of post are read for CHECK ((a > 0)) while nobody may write']],
    ['alter table post add foreign key (a) references "user"', ['all rows of post are read for FOREIGN KEY (a) REFERENCES "user"(id) while nobody may write']],
  ])('is risky: %s', async (sql, risks) => {
    expect(await risksOf(sql)).toEqual(risks);
  });

  it.each([
    'alter table post add y text',
    'alter table post add y int not null default 0',
    'alter table post add check (a > 0) not valid',
    'alter table post add foreign key (a) references "user" not valid',
    'create table note (id bigint primary key, post_id bigint references post, text text check (text <> $$$$)); create index note_of_post on note (post_id)',
  ])('is not: %s', async (sql) => {
    expect(await risksOf(sql)).toEqual([]);
  });

  it('may build an index while others write, outside of a transaction', async () => {
    expect(await risksOf('create index concurrently post_a on post (a)', false)).toEqual([]);
  });

  (collected.length > 0 ? it.each(collected.map(({ why, sql }) => [why, sql])) : it.skip.each([['skipped: there are no rows', '']]))(
    'is risky in the collection: %s',
    async (_why, sql) => {
      expect(await risksOf(sql)).not.toEqual([]);
    },
  );

  it('stands in no migration after the first release but those that were accepted with a reason', async () => {
    const risks = await riskyChanges(database.url, migrations);
    const later = Object.entries(risks).filter(([name]) => Number(name.slice(-13)) > lastBeforeTheFirstRelease);
    expect(Object.fromEntries(later)).toEqual(accepted);
    // That there are such before it shows that they would be found.
    expect(Object.keys(risks).length).toBeGreaterThan(later.length);
  });
});
