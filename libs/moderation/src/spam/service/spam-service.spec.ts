import { GrantRole } from '@kehila/accounts';
import { AnswerReader } from '@kehila/community';
import { type Actor, Settings } from '@kehila/platform';
import { CreateSpace } from '@kehila/spaces';
import { SpamAnswerer } from '@kehila/testing';
import { Court, done, nobody } from '../../moderation.factory';
import { AskSpamService } from './ask-spam-service';

const minute = 60_000;
const hour = 60 * minute;

describe('a spam service that the operator named', () => {
  const service = new SpamAnswerer();
  const place = { url: '', key: service.key };
  const court = new Court([{ provide: Settings, useValue: { akismet: place, innerHosts: ['127.0.0.1'] } }]);
  const { kehila } = court;
  let author: Actor;
  let staff: Actor;

  beforeAll(async () => {
    const opened = await service.open();
    place.url = opened;
  });
  beforeEach(async () => {
    [author, staff] = await Promise.all([court.person(), court.staff()]);
    done(await kehila.get(GrantRole).execute(nobody, { accountId: staff.accountId!, role: 'STAFF', spaceId: court.space }));
    await settle();
    service.asked.length = 0;
  });
  afterAll(() => service.close());

  /** All that is due, as the worker does. */
  const settle = async (): Promise<number> => {
    await kehila.drain();
    let all = 0;
    for (let answered; (answered = await kehila.get(AskSpamService).run()) > 0;) all += answered;
    return all;
  };
  const question = () => court.person().then((asker) => court.ask(asker));
  const foundIn = async (id: string) => {
    const [row] = await kehila.sql(`select from moderation_item where subject_id = $1`, id);
    return row ? (await court.item(staff, id)).findings.map(({ reason }) => reason) : null;
  };
  const waiting = async () => Number((await kehila.sql<{ count: string }>('select count(*) from spam_request'))[0]?.count);
  const checks = () => service.asked.filter(({ what }) => what === 'comment-check');

  it('is asked about what was written, after it stands, and tells the moderators what it takes for advertising', async () => {
    const [good, bad] = [await court.answer(author, await question(), 'Turn it off and on.'), await court.answer(author, await question(), 'Buy now!')];
    await settle();
    expect([await foundIn(good), await foundIn(bad)]).toEqual([null, ['spam_service']]);
    expect(await kehila.get(AnswerReader).byId(nobody, bad)).not.toBeNull();
    expect(await waiting()).toBe(0);
  });

  it('is told the text, its address and its kind, and neither e-mail nor account', async () => {
    const questionId = await court.ask(author, { body: 'It blinks red.' });
    await court.answer(author, await question(), 'Mine does too.');
    await court.comment(author, questionId);
    await settle();
    const name = await nameOf(author);
    const own = checks().filter(({ form }) => form['comment_author'] === name);
    expect(own.map(({ form }) => form['comment_type']).sort()).toEqual(['comment', 'forum-post', 'reply']);
    expect(own.find(({ form }) => form['comment_type'] === 'forum-post')?.form).toEqual({
      api_key: 'the-right-key',
      blog: 'https://community.example/',
      blog_lang: 'he, en',
      blog_charset: 'UTF-8',
      user_ip: '0.0.0.0',
      user_agent: '',
      permalink: expect.stringContaining(`https://community.example/he/q/${questionId}`) as string,
      comment_type: 'forum-post',
      comment_author: name,
      comment_content: 'Why does the light blink?\n\nIt blinks red.',
      comment_date_gmt: expect.stringMatching(/^2026-11-01T08:00:\d\d\.\d{3}Z$/) as string,
    });
  });

  const nameOf = async (actor: Actor): Promise<string> =>
    (await kehila.sql<{ display_name: string }>('select display_name from account where id = $1', actor.accountId))[0]!.display_name;

  it('is told from where the author came last, and not who hid the name', async () => {
    await kehila.sql(
      `insert into session (token_hash, account_id, created_at, last_used_at, idle_seconds, expires_at, user_agent, address)
       values (decode(md5($1), 'hex'), $1::bigint, $2, $2, 60, $2, 'Firefox', '::ffff:192.0.2.7')`,
      author.accountId,
      kehila.clock.now(),
    );
    await court.ask(author, { nameHidden: true });
    await settle();
    expect(checks().map(({ form }) => [form['user_ip'], form['user_agent'], form['comment_author']])).toEqual([['192.0.2.7', 'Firefox', '']]);
  });

  it('is told nothing of a space that not everybody reads', async () => {
    const inner = done(await kehila.get(CreateSpace).execute(nobody, { slug: 'inner', name: { en: 'Inner' }, visibility: 'members' })).spaceId;
    await kehila.sql('update question set space_id = $2 where id = $1', await court.ask(author), inner);
    await settle();
    expect([checks(), await waiting()]).toEqual([[], 0]);
  });

  it('is not asked about the staff, nor about who is trusted by reputation', async () => {
    await court.bring(author, 200);
    await settle();
    service.asked.length = 0;
    for (const trusted of [staff, author]) expect(await foundIn(await court.answer(trusted, await court.ask(staff), 'Buy now!'))).toBeNull();
    await settle();
    expect(checks()).toEqual([]);
  });

  it('is not asked about what was written long before it was told, of a community that is brought along', async () => {
    const bad = await court.answer(author, await court.ask(staff), 'Buy now!');
    kehila.clock.advance(73 * hour);
    await settle();
    expect([checks(), await foundIn(bad)]).toEqual([[], null]);
  });

  it('keeps nobody waiting while it is away, and is asked again with growing pauses', async () => {
    service.isAway = true;
    const bad = await court.answer(author, await court.ask(staff), 'Buy now!');
    expect(await settle()).toBe(1);
    kehila.clock.advance(minute);
    expect(await settle()).toBe(0);
    service.isAway = false;
    kehila.clock.advance(minute);
    expect(await settle()).toBe(0);
    kehila.clock.advance(minute);
    expect(await settle()).toBe(1);
    expect(await foundIn(bad)).toEqual(['spam_service']);
  });

  it('is given up after a day of trouble, as with a wrong key', async () => {
    service.key = 'another-key';
    await court.answer(author, await court.ask(staff), 'Buy now!');
    await kehila.drain();
    for (let hours = 0; hours < 30; hours++) {
      await settle();
      kehila.clock.advance(hour);
    }
    service.key = 'the-right-key';
    expect(await waiting()).toBe(0);
  });

  it('learns where people decide otherwise, both ways', async () => {
    const [bad, good] = [await court.answer(author, await question(), 'Buy now!'), await court.answer(author, await question(), 'Cheap loans.')];
    const open = await court.answer(author, await question(), 'Buy now, or not.');
    await settle();
    done(await court.decide(staff, await court.item(staff, open), 'ignore'));
    done(await court.decide(staff, await court.item(staff, bad), 'approve'));
    done(await court.flag(await court.person(), 'answer', good));
    done(await court.decide(staff, await court.item(staff, good), 'remove', { reason: 'spam' }));
    await settle();
    const taught = service.asked.filter(({ what }) => what !== 'comment-check').map(({ what, form }) => [what, form['comment_content']]);
    expect(taught.sort()).toEqual([
      ['submit-ham', 'Buy now!'],
      ['submit-spam', 'Cheap loans.'],
    ]);
  });

  it('does not bring back what people have decided before it answered', async () => {
    const text = await court.answer(author, await question(), 'Buy now!');
    done(await court.flag(await court.person(), 'answer', text));
    done(await court.decide(staff, await court.item(staff, text), 'approve'));
    await settle();
    expect(await foundIn(text)).toEqual([]);
    expect((await court.item(staff, text)).state).toBe('decided');
  });

  it('tells of a text once, however many ask', async () => {
    const text = await court.answer(author, await question(), 'Buy now!');
    await kehila.drain();
    await kehila.sql(`update spam_request set due_at = $1`, kehila.clock.now());
    await Promise.all([1, 2, 3].map(() => kehila.get(AskSpamService).run()));
    expect(await foundIn(text)).toEqual(['spam_service']);
  });
});
