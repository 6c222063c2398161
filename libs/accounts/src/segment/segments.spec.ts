import { Actor, type Failure, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone } from '../accounts.factory';
import { ManagedAccounts } from '../management/managed-accounts.reader';
import { OwnAccountReader } from '../own-account/own-account.reader';
import { AccountsPersonalData } from '../personal-data/accounts-personal-data';
import type { SaveSegmentInput } from './graphql/segment.inputs';
import { readMemberLines } from './member-lines';
import type { SegmentMembersChanged } from './segment.events';
import { Segments } from './segments';
import { ChangeSegmentMembers } from './use-cases/change-segment-members';
import { RemoveSegment } from './use-cases/remove-segment';
import { SaveSegment } from './use-cases/save-segment';
import { SetSegmentsOfAccount } from './use-cases/set-segments-of-account';

function done<Outcome>(outcome: Outcome | Failure): Outcome {
  if (isFailure(outcome)) throw new Error(outcome.code);
  return outcome;
}

describe('segments', () => {
  const kehila = useFeatures(accountsAlone());
  let administrator: Actor;
  let made = 0;

  beforeAll(async () => {
    const { accountId } = await accountIn(kehila);
    administrator = new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
  });
  beforeEach(() => kehila.sql('delete from segment where not built_in'));

  const save = async (fields: Partial<SaveSegmentInput> = {}) => {
    const number = ++made;
    return kehila.get(SaveSegment).execute(administrator, { slug: `segment-${number}`, he: `פלח ${number}`, en: `Segment ${number}`, position: 10, ...fields });
  };
  const segment = async (fields?: Partial<SaveSegmentInput>) => done(await save(fields)).segmentId;
  const set = (accountId: string, ...segmentIds: string[]) => kehila.get(SetSegmentsOfAccount).execute(administrator, { accountId, segmentIds });
  const namesOf = async (accountId: string) => (await kehila.get(Segments).ofAccount(accountId)).map(({ slug }) => slug);
  const change = async (segmentId: string, people: string, change: 'add' | 'remove' = 'add') =>
    kehila.get(ChangeSegmentMembers).execute(administrator, { segmentId, change, people });

  it('stand in the order that an administrator gives, behind partners, which are always there', async () => {
    await segment({ slug: 'students', en: ' The  students ', position: 2 });
    await segment({ slug: 'business', position: 1 });
    const all = await kehila.get(Segments).all();
    expect(all.map(({ slug }) => slug)).toEqual(['partners', 'business', 'students']);
    expect(all).toMatchObject([{ id: '1', builtIn: true }, { builtIn: false }, { en: 'The students', builtIn: false }]);
    expect(await kehila.get(RemoveSegment).execute(administrator, '1')).toMatchObject({ code: 'SEGMENT_BUILT_IN' });
  });

  it('are called otherwise and stay what they are; no two share a slug', async () => {
    const id = await segment({ slug: 'students' });
    done(await save({ segmentId: id, slug: 'pupils', en: 'Pupils' }));
    expect(await kehila.get(Segments).byIds([id])).toMatchObject([{ slug: 'pupils', en: 'Pupils' }]);
    await expect(save({ slug: 'pupils' })).rejects.toMatchObject({ fields: [{ path: ['input', 'slug'], code: 'TAKEN' }] });
    await expect(save({ he: '  ' })).rejects.toMatchObject({ fields: [{ path: ['input', 'he'], code: 'REQUIRED' }] });
    expect(await save({ segmentId: '999999' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are fifty at most, also when two make the last one', async () => {
    for (let number = 1; number < 50; number++) await segment();
    const outcomes = await Promise.all([save(), save()]);
    expect(outcomes.filter(isFailure)).toMatchObject([{ code: 'SEGMENT_LIMIT_REACHED', limit: 50 }]);
  });

  it('are said of a person, these and no others, and shown to the person', async () => {
    const { accountId } = await accountIn(kehila);
    const [one, other] = [await segment({ slug: 'one', position: 1 }), await segment({ slug: 'other', position: 2 })];
    done(await set(accountId, one, '1'));
    expect(await namesOf(accountId)).toEqual(['partners', 'one']);
    done(await set(accountId, other, one));
    expect(await namesOf(accountId)).toEqual(['one', 'other']);
    expect(await kehila.get(OwnAccountReader).of(accountId)).toMatchObject({ segments: [{ slug: 'one' }, { slug: 'other' }] });
    expect((await kehila.get(ManagedAccounts).page({ segmentId: other }, 10, null)).nodes).toMatchObject([{ account: { id: accountId } }]);
    done(await set(accountId));
    expect(await namesOf(accountId)).toEqual([]);
    expect(await set(accountId, '999999')).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'segmentIds'] });
    expect(await set('999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leave nobody behind when they are removed', async () => {
    const { accountId } = await accountIn(kehila);
    const id = await segment();
    done(await set(accountId, id, '1'));
    done(await kehila.get(RemoveSegment).execute(administrator, id));
    expect(await namesOf(accountId)).toEqual(['partners']);
    expect(await kehila.get(RemoveSegment).execute(administrator, id)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are in the copy of one’s data, go along when accounts are merged, and go when an account is erased', async () => {
    const [{ accountId: from }, { accountId: to }] = [await accountIn(kehila), await accountIn(kehila)];
    const id = await segment({ slug: 'students' });
    done(await set(from, id, '1'));
    done(await set(to, '1'));
    const data = kehila.get(AccountsPersonalData);
    const section = async () => (await data.sections(to)).find(({ name }) => name === 'segments')?.rows;
    await kehila.work.run({ act: 'mergeAccounts', actor: administrator }, (tx) => data.move(tx, from, to));
    expect(await section()).toEqual(
      expect.arrayContaining([expect.objectContaining({ segment: 'partners' }), expect.objectContaining({ segment: 'students' })]),
    );
    expect(await namesOf(from)).toEqual([]);
    await kehila.work.run({ act: 'eraseAccount', actor: administrator }, (tx) => data.erase(tx, to));
    expect(await namesOf(to)).toEqual([]);
  });

  describe('by a list', () => {
    it('take in whom a line means by a confirmed address or by the number of the organisation, and tell of the others', async () => {
      const [one, other, third] = [await accountIn(kehila), await accountIn(kehila), await accountIn(kehila)];
      await kehila.sql(
        `insert into account_contact (account_id, external_id) values ($1, 'K-1'), ($2, 'K-2'), ($3, 'K-2')`,
        one.accountId,
        other.accountId,
        third.accountId,
      );
      const id = await segment({ slug: 'students' });
      const list = `\uFEFFemail;name\r\n${other.email.toUpperCase()};Dana\r\n"K-1";Avi\r\n\r\nnobody@example.org\r\nK-2\r\n${other.email.toUpperCase()}\r\n'; drop table segment; --`;
      expect(done(await change(id, list))).toMatchObject({ changed: 2, unchanged: 0, unknown: [5, 8], ambiguous: [6] });
      expect([await namesOf(one.accountId), await namesOf(other.accountId), await namesOf(third.accountId)]).toEqual([['students'], ['students'], []]);
      expect(done(await change(id, list))).toMatchObject({ changed: 0, unchanged: 2, unknown: [5, 8] });
      expect(done(await change(id, `${one.email}\n${third.email}`, 'remove'))).toMatchObject({
        changed: 1,
        unchanged: 1,
      } satisfies Partial<SegmentMembersChanged>);
      expect([await namesOf(one.accountId), await namesOf(other.accountId)]).toEqual([[], ['students']]);
    });

    it('mean nobody who is gone', async () => {
      const { accountId } = await accountIn(kehila);
      await kehila.sql(`insert into account_contact (account_id, external_id) values ($1, 'K-9')`, accountId);
      await kehila.sql(`update account set state = 'erased' where id = $1`, accountId);
      expect(done(await change(await segment(), 'K-9'))).toMatchObject({ changed: 0, unknown: [1] });
    });

    it('are as long as one request may be', async () => {
      const lines = Array.from({ length: 5_001 }, (_, number) => `K-${number}`).join('\n');
      expect(await change(await segment(), lines)).toMatchObject({ code: 'SEGMENT_LINE_LIMIT_REACHED', limit: 5_000 });
      expect(await change('999999', 'K-1')).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('are read by their first column', () => {
      expect([...readMemberLines('id\na,b\n"c ""d""";e\n\tf\n f\tg\nid')]).toEqual([
        ['a', 2],
        ['c "d"', 3],
        ['f', 5],
        ['id', 6],
      ]);
    });
  });
});
