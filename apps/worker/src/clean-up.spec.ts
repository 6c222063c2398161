import { AccountsModule, DataExports, EraseDueAccounts, PublicAddress, RemoveExpired, Standing } from '@kehila/accounts';
import { LiveSettings, RemoveUnusedImages, RemoveUnwornFaces } from '@kehila/platform';
import { type BootedFeatures, bootFeatures } from '@kehila/testing';
import { CleanUp } from './clean-up';

describe('the clean-up', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  let features: BootedFeatures;
  let cleanUp: CleanUp;

  beforeAll(async () => {
    const ports = [Standing, PublicAddress].map((provide) => ({ provide, useValue: {} }));
    features = await bootFeatures({ modules: [AccountsModule], ports, at: now });
    const accounts = [features.get(RemoveExpired), features.get(EraseDueAccounts), features.get(DataExports)] as const;
    const jobs = [...accounts, features.get(RemoveUnwornFaces), features.get(RemoveUnusedImages)] as const;
    cleanUp = new CleanUp(features.database, features.clock, features.get(LiveSettings), ...jobs);
  });
  afterAll(() => features.close());

  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

  it('removes what has served its time, and nothing else', async () => {
    for (const days of [1, 3])
      await features.sql(`insert into idempotency_key (account_id, act, key, input_hash, created_at) values (1, 'x', $1, '', $2)`, `${days}`, daysAgo(days));
    for (const [state, days] of [
      ['done', 1],
      ['done', 8],
      ['waiting', 8],
      ['dead', 8],
    ] as const) {
      await features.sql(
        `insert into outbox_event (type, aggregate, payload, occurred_at, run_at, state, done_at) values ('X', 'x:1', '{}', $2, $2, $1, case $1 when 'done' then $2::timestamptz end)`,
        state,
        daysAgo(days),
      );
    }
    // Sent or not: what a mail says is about a person.
    for (const sentAt of [now, null])
      for (const days of [29, 31])
        await features.sql(
          `insert into mail (to_address, subject, body_text, created_at, sent_at) values ('a@example.com', '', '', $1, $2)`,
          daysAgo(days),
          sentAt,
        );

    const [person] = await features.sql<{ id: string }>(
      `insert into account (handle, display_name, language, state, joined_at) values ('told', 'Told', 'en', 'active', $1) returning id`,
      daysAgo(200),
    );
    for (const days of [179, 181])
      await features.sql(
        `insert into notification (account_id, kind, page_kind, page_id, subject_id, latest_at) values ($1, 'comment', 'question', 1, $2, $3)`,
        person!.id,
        days,
        daysAgo(days),
      );

    expect(await cleanUp.run()).toBe(5);
    expect(await features.sql('select subject_id from notification')).toEqual([{ subject_id: '179' }]);
    expect(await features.sql('select key from idempotency_key')).toEqual([{ key: '1' }]);
    expect(await features.sql('select state from outbox_event order by id')).toEqual([{ state: 'done' }, { state: 'waiting' }, { state: 'dead' }]);
    expect(await features.sql('select count(*)::int as mails from mail')).toEqual([{ mails: 2 }]);
    expect(await cleanUp.run()).toBe(0);
  });

  it('removes topics that nobody took up or searched for in 60 days, with their wordings and searches', async () => {
    for (const [topic, title, searched] of [
      ['forgotten', null, 61],
      ['wanted', null, 59],
      ['taken', 'Taken up', 61],
    ] as const)
      await features.sql(
        `with topic as (insert into search_topic (words, began_at, title, taken_up_at) values (array[$1::text], $2::timestamptz, $3::text, case when $3::text is not null then $2::timestamptz end) returning id),
           wording as (insert into search_wording (wording, topic_id, began_at) select $1, id, $5::timestamptz from topic)
         insert into search_log (id, at, kind, text, wording, language, found, topic_id) select gen_random_uuid(), $4::timestamptz, 'search', $1, $1, 'en', 0, id from topic`,
        topic,
        daysAgo(100),
        title,
        daysAgo(searched),
        daysAgo(topic === 'taken' ? 61 : 1),
      );
    expect(await cleanUp.run()).toBe(2);
    expect(await features.sql(`select words[1] as topic from search_topic order by 1`)).toEqual([{ topic: 'taken' }, { topic: 'wanted' }]);
    expect(await features.sql(`select wording from search_wording`)).toEqual([{ wording: 'wanted' }]);
    expect(await features.sql(`select text from search_log order by 1`)).toEqual([{ text: 'taken' }, { text: 'wanted' }]);
  });
});
