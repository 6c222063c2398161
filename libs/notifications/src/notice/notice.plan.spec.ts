import type { Actor } from '@kehila/platform';
import { planOf, type PlanValue, rowsOf } from '@kehila/testing';
import { Neighbourhood } from '../notifications.factory';
import { noticePages } from './notice.reader';
import { NoticeSight } from './notice-sight';

const threads = 5_000;
const lines = 20_000;

/** The bell is looked at with every page: it costs a page of lines, whatever else somebody was told, and others. */
describe(`the plan of a page of notices, with ${2 * lines} of them, half of one person`, () => {
  const town = new Neighbourhood();
  const { kehila } = town;
  let reader: Actor;

  beforeAll(async () => {
    const [author, other] = [await town.person(), await town.person()];
    reader = await town.person();
    const columns =
      'space_id, author_id, title, slug, body_markdown, body_html, body_text, language, renderer_version, tag_ids, asked_at, last_activity_at, staff_join_at';
    const asked = await kehila.sql<{ id: string }>(
      `insert into question (${columns}) select ${columns} from question, generate_series(1, $2::int) where id = $1 returning id`,
      await town.ask(author),
      threads,
    );
    for (const account of [reader, other]) {
      await kehila.sql(
        `with told as (insert into notification (account_id, kind, page_kind, page_id, subject_id, latest_at, read_at)
             select $1, 'followed_answer', 'question', q.id, q.id, timestamptz '2026-10-01' + n * interval '1 minute', case when n % 4 > 0 then timestamptz '2026-11-01' end
             from generate_series(1, $2::int) n join question q on q.id = ($3::bigint[])[1 + n / 4 % $4::int] returning id, account_id, page_id, latest_at)
         insert into notification_item (account_id, kind, cause, notification_id, content_kind, content_id, at)
         select account_id, 'followed_answer', 'question:' || id, id, 'question', page_id, latest_at from told`,
        account.accountId,
        lines,
        asked.map(({ id }) => id),
        threads,
      );
    }
    await kehila.sql('analyze');
  }, 120_000);

  it.each([
    ['all', 'notification_newest', noticePages.all[0], []],
    ['all, next page', 'notification_newest', noticePages.all[1], ['1792000000000000', '15000']],
    ['unread', 'notification_unread', noticePages.unread[0], []],
    ['unread, next page', 'notification_unread', noticePages.unread[1], ['1792000000000000', '15000']],
  ])('%s: walks the lines of one person in their order, and looks at a page of them', async (_, index, statement, more) => {
    const values = [...(await kehila.get(NoticeSight).of(reader)), 21, ...more] as PlanValue[];
    const nodes = await planOf(kehila.database, statement, values);
    expect(nodes.map((node) => node['Index Name'])).toEqual(expect.arrayContaining([index, 'notification_item_newest']));
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan' && rowsOf(node) > 100)).toEqual([]);
    const looked = nodes.find((node) => node['Index Name'] === index)!;
    expect(rowsOf(looked)).toBeLessThanOrEqual(100);
  });
});
