import { setTimeout } from 'node:timers/promises';
import { BadInput, ErrorCode, isFailure, UnitOfWork } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { lockAccount } from '../account/account.sql';
import { accountIn, accountsAlone, goodPassword, nobody } from '../accounts.factory';
import { browser, done, type Member, memberIn } from '../security/security.factory';
import { SecurityReader } from '../security/security.reader';
import { RequestPasswordReset } from '../sign-in/use-cases/request-password-reset';
import { ResetPassword } from '../sign-in/use-cases/reset-password';
import { SignIn } from '../sign-in/use-cases/sign-in';
import { SignUp } from '../sign-in/use-cases/sign-up';
import { moveEmail } from './email-change.sql';
import { ConfirmEmailChange } from './use-cases/confirm-email-change';
import { RequestEmailChange } from './use-cases/request-email-change';
import { WithdrawEmailChange } from './use-cases/withdraw-email-change';

describe('another address', () => {
  const kehila = useFeatures(accountsAlone());
  afterEach(() => kehila.clock.reset());
  const request = ({ session }: Member, email: string) => kehila.get(RequestEmailChange).execute(session.actor, email);
  const confirm = (token: string) => kehila.get(ConfirmEmailChange).execute(nobody, token);
  const signsIn = async (email: string) => !isFailure(await kehila.get(SignIn).execute(nobody, { email, password: goodPassword }, browser));

  async function somebodyWaits(): Promise<void> {
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await kehila.sql(waiting)).length === 0) await setTimeout(5);
  }

  let made = 0;
  const newAddress = () => `moved${++made}@example.org`;
  const linksTo = async (email: string) => {
    const mails = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1 order by id', email);
    return mails.flatMap(({ body_text }) => /\/email-change\/([\w-]{43})/.exec(body_text)?.[1] ?? []);
  };

  it.each([
    ['old', 'new'],
    ['new', 'old'],
  ])('counts when the %s one and then the %s one have opened their links', async (first) => {
    const member = await memberIn(kehila);
    const email = newAddress();
    done(await request(member, email));
    const [[old = ''], [fresh = '']] = [await linksTo(member.email), await linksTo(email)];
    const order = first === 'old' ? [old, fresh] : [fresh, old];
    expect(await confirm(order[0]!)).toEqual({ done: false });
    expect([await signsIn(member.email), await signsIn(email)]).toEqual([true, false]);
    expect(await confirm(order[1]!)).toEqual({ done: true });
    expect([await signsIn(member.email), await signsIn(email)]).toEqual([false, true]);
    expect(
      await kehila.sql(`select count(*)::int as n from mail where subject = 'Your e-mail address was changed' and to_address in ($1, $2)`, member.email, email),
    ).toEqual([{ n: 2 }]);
  });

  it('is confirmed by each link once, however many open it at once', async () => {
    const member = await memberIn(kehila);
    const email = newAddress();
    await request(member, email);
    const [link = ''] = await linksTo(email);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => confirm(link)));
    expect(outcomes.filter((outcome) => !isFailure(outcome))).toHaveLength(1);
    expect(await signsIn(member.email)).toBe(true);
  });

  it('is confirmed by the newest links only, and within a day', async () => {
    const member = await memberIn(kehila);
    const [first, second] = [newAddress(), newAddress()];
    await request(member, first);
    await request(member, second);
    expect(await confirm((await linksTo(first))[0]!)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
    expect(await confirm((await linksTo(member.email))[0]!)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
    kehila.clock.advance(24 * 3_600_000 + 1);
    expect(await confirm((await linksTo(second))[0]!)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
  });

  it('that belongs to somebody is answered alike, and only its reader is told', async () => {
    const member = await memberIn(kehila);
    const owner = await accountIn(kehila);
    const taken = await request(member, owner.email.toUpperCase());
    expect(taken).toEqual(await request(member, newAddress()));
    expect(await kehila.sql('select subject from mail where to_address = $1', owner.email)).toEqual([{ subject: 'You already have an account' }]);
    expect(await linksTo(owner.email)).toEqual([]);
  });

  it('that somebody else has proven meanwhile is not given away', async () => {
    const [one, other] = [await memberIn(kehila), await memberIn(kehila)];
    const email = newAddress();
    await request(one, email);
    await request(other, email);
    const [linkOfOne = '', linkOfOther = ''] = await linksTo(email);
    for (const link of [linkOfOne, (await linksTo(one.email))[0]!]) done(await confirm(link));
    done(await confirm(linkOfOther));
    expect(await confirm((await linksTo(other.email))[0]!)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
    expect(await signsIn(other.email)).toBe(true);
  });

  it('ends the sign-ups that wait for it', async () => {
    const member = await memberIn(kehila);
    const email = newAddress();
    await kehila.get(SignUp).execute(nobody, { email, password: 'marble lantern 44 quay', displayName: 'Dana', language: 'en' });
    await request(member, email);
    for (const link of [...(await linksTo(email)), ...(await linksTo(member.email))]) done(await confirm(link));
    expect(isFailure(await kehila.get(SignIn).execute(nobody, { email, password: 'marble lantern 44 quay' }, browser))).toBe(true);
  });

  it('can be withdrawn by its holder, and by nobody else', async () => {
    const [member, stranger] = [await memberIn(kehila), await memberIn(kehila)];
    const email = newAddress();
    await request(member, email);
    const pending = await kehila.get(SecurityReader).emailChange(member.session.actor);
    expect(pending).toMatchObject({ email, oldConfirmed: false, newConfirmed: false });
    expect(await kehila.get(WithdrawEmailChange).execute(stranger.session.actor, pending!.id)).toMatchObject({ code: ErrorCode.NOT_FOUND });
    done(await kehila.get(WithdrawEmailChange).execute(member.session.actor, pending!.id));
    expect(await confirm((await linksTo(email))[0]!)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
  });

  it('is over when the password is set by a link from a mail', async () => {
    const member = await memberIn(kehila);
    const email = newAddress();
    await request(member, email);
    done(await confirm((await linksTo(member.email))[0]!));
    await kehila.get(RequestPasswordReset).execute(nobody, member.email);
    const mails = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1', member.email);
    const token = mails.flatMap(({ body_text }) => /\/reset\/([\w-]{43})/.exec(body_text)?.[1] ?? [])[0]!;
    done(await kehila.get(ResetPassword).execute(nobody, { token, password: 'marble lantern 44 quay' }, browser));
    expect(await confirm((await linksTo(email))[0]!)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
  });

  it('leaves the one before without a link, also one that was asked for in the same moment', async () => {
    const member = await memberIn(kehila);
    const asked = await kehila.get(UnitOfWork).run<{ request: Promise<void> }>({ act: 'requestEmailChange', actor: member.session.actor }, async (tx) => {
      await tx.rows(lockAccount, [member.accountId]);
      const waiting = kehila.get(RequestPasswordReset).execute(nobody, member.email);
      await somebodyWaits();
      await tx.rows(moveEmail, [member.accountId, newAddress()]);
      return { request: waiting };
    });
    if (!isFailure(asked)) await asked.request;
    expect(await kehila.sql('select subject from mail where to_address = $1', member.email)).toEqual([]);
  });

  it('is asked for by somebody who has just shown who they are', async () => {
    const member = await memberIn(kehila);
    kehila.clock.advance(11 * 60_000);
    expect(await request(member, newAddress())).toMatchObject({ code: ErrorCode.PROOF_NEEDED });
  });

  it('is another one, and an address', async () => {
    const member = await memberIn(kehila);
    await expect(request(member, member.email.toUpperCase())).rejects.toThrow(BadInput);
    await expect(request(member, 'nobody')).rejects.toThrow(BadInput);
  });

  it.each(['', 'x', 'a'.repeat(43)])('is not confirmed by what is no link of ours: %j', async (token) => {
    expect(await confirm(token)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
  });
});
