import { BadInput, ErrorCode, isFailure, RateLimitMode } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountsAlone, goodPassword, nobody } from '../accounts.factory';
import { appOf, browser, done, halfSignedIn, memberIn } from '../security/security.factory';
import { FinishSignIn } from '../sign-in/use-cases/finish-sign-in';
import { FreshProof } from './fresh-proof';
import { ConfirmIdentity } from './use-cases/confirm-identity';

const minute = 60_000;

describe('showing again who is there', () => {
  const alone = accountsAlone();
  const kehila = useFeatures({
    ...alone,
    ports: [...(alone.ports ?? []), { provide: RateLimitMode, useValue: { enforced: true } }],
    at: new Date('2026-11-01T08:00:00Z'),
  });
  const refusal = (actor: Parameters<FreshProof['refusal']>[0]) => kehila.get(FreshProof).refusal(actor);

  it('is not needed for ten minutes after signing in, and then is, by password', async () => {
    const { session } = await memberIn(kehila);
    expect(await refusal(session.actor)).toBeUndefined();
    kehila.clock.advance(10 * minute + 1);
    expect(await refusal(session.actor)).toMatchObject({ code: ErrorCode.PROOF_NEEDED });
    expect(await kehila.get(ConfirmIdentity).execute(session.actor, { password: 'not my password 11' })).toMatchObject({ code: ErrorCode.PASSWORD_WRONG });
    expect(await refusal(session.actor)).toMatchObject({ code: ErrorCode.PROOF_NEEDED });
    done(await kehila.get(ConfirmIdentity).execute(session.actor, { password: goodPassword }));
    expect(await refusal(session.actor)).toBeUndefined();
  });

  it('goes by a code too, once', async () => {
    const member = await memberIn(kehila);
    const app = await appOf(kehila, member);
    kehila.clock.advance(11 * minute);
    const code = app.code();
    done(await kehila.get(ConfirmIdentity).execute(member.session.actor, { code }));
    expect(await refusal(member.session.actor)).toBeUndefined();
    expect(await kehila.get(ConfirmIdentity).execute(member.session.actor, { code })).toMatchObject({ code: ErrorCode.CODE_WRONG });
  });

  it('needs something to be shown', async () => {
    const { session } = await memberIn(kehila);
    await expect(kehila.get(ConfirmIdentity).execute(session.actor, {})).rejects.toThrow(BadInput);
  });

  it('takes five wrong passwords, then asks to wait, also for the right one', async () => {
    const { session } = await memberIn(kehila);
    const tried = await Promise.all(
      Array.from({ length: 12 }, () =>
        kehila
          .get(ConfirmIdentity)
          .execute(session.actor, { password: 'not my password 11' })
          .catch((error: { extensions: { code: string } }) => ({ code: error.extensions.code })),
      ),
    );
    expect(tried.filter((outcome) => 'code' in outcome && outcome.code === ErrorCode.PASSWORD_WRONG)).toHaveLength(5);
    await expect(kehila.get(ConfirmIdentity).execute(session.actor, { password: goodPassword })).rejects.toMatchObject({
      extensions: { code: 'RATE_LIMITED' },
    });
    kehila.clock.advance(15 * minute + 1);
    expect(isFailure(await kehila.get(ConfirmIdentity).execute(session.actor, { password: goodPassword }))).toBe(false);
  });

  it('takes five wrong codes for an account, whichever sign-in they come by', async () => {
    const member = await memberIn(kehila);
    const app = await appOf(kehila, member);
    const finish = async (code: string) => kehila.get(FinishSignIn).execute(nobody, (await halfSignedIn(kehila, member.email)).secret, code, browser);
    for (let n = 0; n < 5; n++) expect(await finish('000000')).toMatchObject({ code: ErrorCode.CODE_WRONG });
    await expect(finish(app.code())).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    kehila.clock.advance(15 * minute + 1);
    expect(isFailure(await finish(app.code()))).toBe(false);
  });

  it('counts anew after a right code', async () => {
    const member = await memberIn(kehila);
    const app = await appOf(kehila, member);
    const finish = async (code: string) => kehila.get(FinishSignIn).execute(nobody, (await halfSignedIn(kehila, member.email)).secret, code, browser);
    for (let n = 0; n < 4; n++) await finish('000000');
    done(await finish(app.code()));
    for (let n = 0; n < 4; n++) expect(await finish('000000')).toMatchObject({ code: ErrorCode.CODE_WRONG });
  });
});
