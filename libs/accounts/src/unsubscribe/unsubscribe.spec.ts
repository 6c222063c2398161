import { Actor, isFailure, SecretBox } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { Standing } from '../ability/standing';
import { AccountsModule } from '../accounts.module';
import { CreateAccount } from '../account/use-cases/create-account';
import { PublicAddress } from '../mails/public-address';
import { NotificationChoices } from '../own-account/notification-choices';
import { UnsubscribeLinks } from './unsubscribe-links';
import { StopMails } from './use-cases/stop-mails';

const nobody = Actor.anonymous('en');

describe('ending mails by a link', () => {
  const kehila = useFeatures({
    modules: [AccountsModule],
    ports: [
      { provide: Standing, useValue: {} },
      { provide: PublicAddress, useValue: { url: (path: string) => `https://community.example${path}` } },
    ],
  });
  let made = 0;
  let accountId: string;

  beforeEach(async () => {
    const handle = `reader${++made}`;
    const outcome = await kehila
      .get(CreateAccount)
      .execute(nobody, { email: `${handle}@example.org`, handle, displayName: 'Reader', language: 'en', verified: true });
    if (isFailure(outcome)) throw new Error(outcome.code);
    ({ accountId } = outcome);
  });

  const links = () => kehila.get(UnsubscribeLinks);
  const tokenOf = (events: readonly ('answer' | 'comment')[]) => links().forPrograms({ accountId, events }).split('/').at(-1)!;
  const stop = (token: string, all = false) => kehila.get(StopMails).execute(nobody, { token, all });
  const chosen = async () => Object.fromEntries((await kehila.get(NotificationChoices).of(accountId)).map(({ event, inApp, mail }) => [event, [inApp, mail]]));

  it('ends mails about what the mail told, and nothing else', async () => {
    expect(isFailure(await stop(tokenOf(['answer'])))).toBe(false);
    expect(await chosen()).toMatchObject({ answer: [true, 'off'], comment: [true, 'daily'], review: [true, 'at_once'] });
  });

  it('ends all of them where that is asked', async () => {
    await stop(tokenOf(['comment']), true);
    expect(new Set(Object.values(await chosen()).map(([, mail]) => mail))).toEqual(new Set(['off']));
  });

  it('works again and again, and for ever', async () => {
    await stop(tokenOf(['answer']));
    kehila.clock.advance(1_000 * 24 * 3_600_000);
    expect(isFailure(await stop(tokenOf(['answer'])))).toBe(false);
  });

  it('reaches the account that somebody has become', async () => {
    const [other] = await kehila.sql<{ id: string }>(
      `insert into account (handle, display_name, language, state, joined_at, merged_into) values ('old${made}', 'Old', 'en', 'merged', now(), $1) returning id`,
      accountId,
    );
    await stop(
      links()
        .forPrograms({ accountId: other!.id, events: ['answer'] })
        .split('/')
        .at(-1)!,
    );
    expect(await chosen()).toMatchObject({ answer: [true, 'off'] });
  });

  it('is refused where we did not sign the link, or nobody is there any more', async () => {
    const forged = new SecretBox('another key').sign('unsubscribe', `${accountId}:answer`);
    const elsewhere = kehila.get(SecretBox).sign('other', `${accountId}:answer`);
    for (const token of ['', 'x', forged, elsewhere, `${tokenOf(['answer'])}x`]) expect(await stop(token)).toMatchObject({ code: 'TOKEN_INVALID' });
    expect(await chosen()).toMatchObject({ answer: [true, 'at_once'] });
    await kehila.sql(`update account set state = 'erased' where id = $1`, accountId);
    expect(await stop(tokenOf(['answer']))).toMatchObject({ code: 'TOKEN_INVALID' });
  });

  it('says in the audit log that it was done, and nothing of the link', async () => {
    await stop(tokenOf(['answer']));
    const [entry] = await kehila.sql(`select act, actor_id, subjects from audit_entry order by id desc limit 1`);
    expect(entry).toEqual({ act: 'stopMails', actor_id: null, subjects: [`account:${accountId}`] });
  });
});
