import { ErrorCode, requestContext } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountsAlone } from '../accounts.factory';
import { done, memberIn, signedIn, whoIs } from '../security/security.factory';
import { SecurityReader } from '../security/security.reader';
import { deviceInWords } from './device-in-words';
import { placeInWords } from './place-in-words';
import { EndSession } from './use-cases/end-session';
import { SignOutEverywhere } from './use-cases/sign-out-everywhere';

const spoken = <T>(language: 'he' | 'en', story: () => T) => requestContext.run({ requestId: '1', language, ip: '192.0.2.1' }, story);

describe('where somebody is signed in', () => {
  const kehila = useFeatures(accountsAlone());

  it('is listed with device and time, and says which one asks', async () => {
    const { email, session } = await memberIn(kehila);
    kehila.clock.advance(60_000);
    const other = await signedIn(kehila, email);
    const listed = await spoken('en', () => kehila.get(SecurityReader).sessions(session.actor));
    expect(listed.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      [other.actor.sessionId, false],
      [session.actor.sessionId, true],
    ]);
    expect(listed[0]?.device).toBe('Chrome on Windows');
    kehila.clock.reset();
  });

  it('ends one by one, one’s own only', async () => {
    const [member, stranger] = [await memberIn(kehila), await memberIn(kehila)];
    const other = await signedIn(kehila, member.email);
    const end = (actor = member.session.actor) => kehila.get(EndSession).execute(actor, other.actor.sessionId!);
    expect(await end(stranger.session.actor)).toMatchObject({ code: ErrorCode.NOT_FOUND });
    done(await end());
    expect(await end()).toMatchObject({ code: ErrorCode.NOT_FOUND });
    expect((await whoIs(kehila, other)).isAnonymous).toBe(true);
    expect((await whoIs(kehila, member.session)).isAnonymous).toBe(false);
  });

  it.each([
    ['OTHERS', false],
    ['ALL', true],
  ] as const)('ends everywhere (%s)', async (scope, hereToo) => {
    const { email, session } = await memberIn(kehila);
    const other = await signedIn(kehila, email);
    await kehila.get(SignOutEverywhere).execute(session.actor, scope);
    expect((await whoIs(kehila, other)).isAnonymous).toBe(true);
    expect((await whoIs(kehila, session)).isAnonymous).toBe(hereToo);
  });

  it.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    ['', 'Unknown device'],
    [null, 'Unknown device'],
    ['<script>', 'Unknown device'],
  ])('is said in words for %j', (userAgent, words) => {
    expect(spoken('en', () => deviceInWords(userAgent))).toBe(words);
  });

  it.each([
    ['8.8.8.8', 'United States', 'ארצות הברית'],
    ['2a00:1450::1', 'Ireland', 'אירלנד'],
    ['192.168.1.4', 'This computer or its network', 'המחשב הזה או הרשת שלו'],
    ['::ffff:10.0.0.1', 'This computer or its network', 'המחשב הזה או הרשת שלו'],
    ['::1', 'This computer or its network', 'המחשב הזה או הרשת שלו'],
    ['240.0.0.1', null, null],
    ['nonsense', null, null],
    [null, null, null],
  ])('is a place in the reader’s language: %s', (address, en, he) => {
    expect([spoken('en', () => placeInWords(address)), spoken('he', () => placeInWords(address))]).toEqual([en, he]);
  });
});
