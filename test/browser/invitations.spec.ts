import { useStage } from './stage/use-stage.ts';

describe('an invitation', () => {
  const stage = useStage();

  it.each([
    ['with script', false, 'en', 1280],
    ['without script', true, 'he', 390],
  ] as const)('%s: a link is made, a friend signs up by it, and is shown to who invited', async (_, withoutScript, language, width) => {
    const manner = { language, width, withoutScript };
    const inviter = await stage().as(withoutScript ? 'reviewer' : 'manager', manner);
    await inviter.open('/me/invitations');
    const link = inviter.page.locator('#link');
    if ((await link.count()) === 0) await inviter.press('web_invitations_link_make');
    const address = new URL(await link.inputValue()).pathname.replace(/^\/(en|he)/, '');

    const friend = await stage().anybody(manner);
    expect(await friend.open(address)).toBe(200);
    await friend.follow('web_invitations_page_join');
    await friend.page.waitForURL(/sign-up/);
    const [name, email] = [`Friend ${language}`, `friend-${language}@friends.example`];
    await friend.page.locator('#displayName').fill(name);
    await friend.page.locator('#email').fill(email);
    await friend.page.locator('#password').fill('vellum osprey kettle 9');
    await friend.page.locator('#acceptedTerms').check();
    await friend.press('web_accounts_sign_up_button');
    await friend.page.getByText(friend.say('web_accounts_mail_sent_next')).waitFor();
    await friend.open(`/verify/${await stage().linkTo(email)}`);
    await friend.press('web_accounts_verify_button');
    await friend.page.getByText(friend.say('web_accounts_verified_text')).waitFor();

    await inviter.open('/me/invitations');
    await inviter.page.getByRole('link', { name, exact: true }).waitFor();
    await inviter.page.locator('#email').fill(`another-${language}@friends.example`);
    await inviter.press('web_invitations_mail_send');
    await inviter.page.getByText(inviter.say('web_invitations_mail_sent')).waitFor();
    expect([...inviter.complaints, ...friend.complaints]).toEqual([]);
    await friend.leave();
    await inviter.leave();
  });
});
