import { Module } from '@nestjs/common';
import { useFeatures } from '@kehila/testing';
import { Actor } from '../actor';
import { prepared } from '../database';
import { AfterCommit, DomainEvent, type Fields, WithinTransaction } from '../events';
import { BadInput, ErrorCode, NotFound, Refused } from '../graphql';
import type { Failure } from './failure';
import type { Transaction } from './transaction';

const write = prepared<{ id: string }>(
  'spec_work_write',
  `insert into mail (to_address, subject, body_text, created_at) values ($1, 'subject', 'text', now()) returning id`,
);
const lock = prepared<{ id: string }>('spec_work_lock', `select id from mail where id = $1 for update`);

class LetterWritten extends DomainEvent {
  readonly letterId: string;

  constructor(fields: Fields<LetterWritten>) {
    super(fields);
  }

  override get aggregate(): string {
    return `letter:${this.letterId}`;
  }
}

/** Stands for points: entered with the act, or the act is undone. */
@WithinTransaction(LetterWritten)
class CopyEachLetter {
  fails = false;

  async handle(tx: Transaction): Promise<void> {
    await tx.rows(write, ['copy@kehila.example']);
    if (this.fails) throw new Error('no paper left');
  }
}

@AfterCommit(LetterWritten)
class NoticeEachLetter {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Module({ providers: [CopyEachLetter, NoticeEachLetter] })
class LettersModule {}

const dana = new Actor({ accountId: '7', sessionId: null, verified: true, language: 'en', grants: [] });
const omer = new Actor({ accountId: '8', sessionId: null, verified: true, language: 'en', grants: [] });

describe('a unit of work', () => {
  const kehila = useFeatures({ modules: [LettersModule], at: new Date('2026-11-01T08:00:00Z') });

  const mails = async () => Number((await kehila.sql<{ count: string }>('select count(*) from mail'))[0]?.count);
  const acts = () => kehila.sql<{ act: string; actor_id: string | null; subjects: string[] }>('select act, actor_id, subjects from audit_entry order by id');

  beforeEach(async () => {
    await kehila.sql('truncate mail, outbox_event, idempotency_key restart identity cascade');
    kehila.get(CopyEachLetter).fails = false;
  });

  const writeLetter = (actor: Actor, key?: string, to = 'a@kehila.example') =>
    kehila.work.run({ act: 'writeLetter', actor, input: { to, idempotencyKey: key } as object }, async (tx): Promise<LetterWritten | Failure> => {
      const letter = await tx.row(write, [to]);
      return tx.record(new LetterWritten({ letterId: letter?.id ?? '', at: tx.now }));
    });

  it('commits the change with what listens within it, its audit row and its event', async () => {
    const before = (await acts()).length;
    const written = (await writeLetter(dana)) as LetterWritten;
    expect(await mails()).toBe(2);
    expect((await acts()).slice(before)).toEqual([{ act: 'writeLetter', actor_id: '7', subjects: [`letter:${written.letterId}`] }]);
    const [event] = await kehila.sql<{ type: string; aggregate: string; payload: { letterId: string } }>('select type, aggregate, payload from outbox_event');
    expect(event).toMatchObject({ type: 'LetterWritten', aggregate: `letter:${written.letterId}`, payload: { letterId: written.letterId } });
  });

  it('leaves nothing behind when a listener within it fails', async () => {
    kehila.get(CopyEachLetter).fails = true;
    const before = (await acts()).length;
    await expect(writeLetter(dana)).rejects.toThrow('no paper left');
    expect([await mails(), (await acts()).length]).toEqual([0, before]);
  });

  it('leaves nothing behind when the story returns a failure', async () => {
    const outcome = await kehila.work.run({ act: 'writeLetter', actor: dana }, async (tx): Promise<LetterWritten | Failure> => {
      await tx.rows(write, ['a@kehila.example']);
      return new NotFound('12');
    });
    expect(outcome).toBeInstanceOf(NotFound);
    expect(await mails()).toBe(0);
  });

  it('has one effect and one outcome under one key, also in parallel', async () => {
    const outcomes = (await Promise.all(Array.from({ length: 10 }, () => writeLetter(dana, 'k1')))) as LetterWritten[];
    expect(new Set(outcomes.map((one) => one.letterId)).size).toBe(1);
    expect(await mails()).toBe(2);
  });

  it('keeps the keys of two people apart', async () => {
    await Promise.all([writeLetter(dana, 'k1'), writeLetter(omer, 'k1')]);
    expect(await mails()).toBe(4);
  });

  it('refuses a key that was used with other input', async () => {
    await writeLetter(dana, 'k1');
    await expect(writeLetter(dana, 'k1', 'other@kehila.example')).rejects.toBeInstanceOf(BadInput);
  });

  it('remembers a refusal under its key, with its data', async () => {
    const refuse = (failure: Failure) =>
      kehila.work.run({ act: 'refuse', actor: dana, input: { idempotencyKey: 'k2' } }, (): Promise<string | Failure> => Promise.resolve(failure));
    await refuse(new NotFound('12'));
    const again = await refuse(new Refused(ErrorCode.OWN_CONTENT));
    expect(again).toBeInstanceOf(NotFound);
    expect(again).toMatchObject({ code: ErrorCode.NOT_FOUND, id: '12' });
  });

  it('tries a deadlock again', async () => {
    const [one, two] = await kehila.sql<{ id: string }>(
      `insert into mail (to_address, subject, body_text, created_at) select 'a', 'b', 'c', now() from generate_series(1, 2) returning id`,
    );
    let attempts = 0;
    const both = (first = '', second = '') =>
      kehila.work.run({ act: 'lockBoth', actor: dana }, async (tx) => {
        attempts += 1;
        await tx.rows(lock, [first]);
        await new Promise((done) => setTimeout(done, 100));
        await tx.rows(lock, [second]);
        return 'locked';
      });
    expect(await Promise.all([both(one?.id, two?.id), both(two?.id, one?.id)])).toEqual(['locked', 'locked']);
    expect(attempts).toBeGreaterThan(2);
  });
});
