import { type GraphqlContext, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone, goodPassword, nobody } from '../../accounts.factory';
import type { Viewer } from '../../account/graphql/viewer.type';
import { ViewerAbilitiesResolver } from '../../account/graphql/account.resolver';
import { SignInResolver } from './sign-in.resolver';

describe('signing in over the API', () => {
  const kehila = useFeatures(accountsAlone());
  const resolver = () => kehila.get(SignInResolver);
  const newContext = (): GraphqlContext => ({ actor: nobody, requestId: '1', ip: '192.0.2.1', userAgent: 'a browser', cookies: {}, setCookies: [] });

  it('sets the cookie, and what follows in the same operation is asked as the person', async () => {
    const { email, accountId } = await accountIn(kehila, { password: goodPassword });
    const context = newContext();
    const viewer = (await resolver().signIn(context, { email, password: goodPassword })) as Viewer;
    expect(viewer).toMatchObject({ account: { id: accountId }, email, roles: ['CUSTOMER'] });
    expect(context.setCookies).toEqual([
      expect.stringMatching(/^__Host-kehila=[\w-]{43}; Max-Age=7776000; /),
      expect.stringMatching(/^__Host-kehila-device=[\w-]{43}; /),
    ]);
    expect(await kehila.get(ViewerAbilitiesResolver).viewerCan(context.actor)).toEqual(['ASK']);
  });

  it('sets no cookie when it is refused', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    const context = newContext();
    expect(isFailure(await resolver().signIn(context, { email, password: 'not my password 11' }))).toBe(true);
    expect(context.setCookies).toEqual([]);
    expect(context.actor.isAnonymous).toBe(true);
  });

  it('forgets the cookie with signing out, also where there was no session', async () => {
    const context = newContext();
    expect(await resolver().signOut(context)).toEqual({ done: true });
    expect(context.setCookies).toEqual([expect.stringContaining('__Host-kehila=; Max-Age=0; ')]);
  });

  it('answers a sign-up and a forgotten password in one sentence each, whoever asks for whom', async () => {
    const { email } = await accountIn(kehila);
    const answers = [email, 'never.seen@example.org'].map(async (address) => [
      await resolver().signUp(newContext(), { email: address, password: goodPassword, displayName: 'Dana', language: 'he' }),
      await resolver().requestPasswordReset(nobody, { email: address }),
    ]);
    const [known, unknown] = await Promise.all(answers);
    expect(known).toEqual(unknown);
  });
});
