import { Secret, TOTP } from 'otpauth';
import type { CDPSession } from 'playwright-core';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Manner, Visitor } from './stage/visitor.ts';

const password = 'vellum osprey kettle 9';
let made = 0;

describe.each([
  ['he', 390],
  ['en', 1280],
] as const)('signing in safely (%s, %d)', (language, width) => {
  const stage = useStage();
  const findings: string[] = [];
  afterAll(() => expect(findings).toEqual([]));

  const look = async ({ page, withoutScript }: Visitor): Promise<void> => {
    // What looks for findings is script itself.
    if (withoutScript) return;
    findings.push(...(await findingsOn(page)).map((finding) => `${new URL(page.url()).pathname}: ${finding}`));
  };

  /** Somebody who has just signed up, confirmed and signed in, at the name that passkeys can be made for. */
  async function newcomer(manner: Partial<Manner> = {}): Promise<{ visitor: Visitor; email: string }> {
    const email = `careful-${language}-${++made}@people.example`;
    const visitor = await stage().atName({ language, width, ...manner });
    await visitor.open('/sign-up');
    await visitor.page.locator('#displayName').fill('Careful');
    await visitor.page.locator('#email').fill(email);
    await visitor.page.locator('#password').fill(password);
    await visitor.page.locator('#acceptedTerms').check();
    await visitor.press('web_accounts_sign_up_button');
    await visitor.page.locator('main [role=status]').waitFor();
    const link = await stage().linkTo(email);
    await visitor.open(`/verify/${link}`);
    await visitor.press('web_accounts_verify_button');
    await visitor.page.locator('main [role=status]').waitFor();
    return { visitor, email };
  }

  async function setUpApp(visitor: Visitor): Promise<{ code: () => string; recoveryCodes: string[] }> {
    await visitor.open('/me/security');
    await visitor.follow('web_security_app_set_up');
    await visitor.press('web_security_app_begin');
    await visitor.page.locator('svg.qr').waitFor();
    const secret = (await visitor.page.locator('.secret code').textContent()) ?? '';
    const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
    let step = 0;
    // Each code counts once; the next one is taken a step early, which a clock may go wrong by.
    const code = () => totp.generate({ timestamp: Date.now() + step++ * 30_000 });
    await look(visitor);
    await visitor.page.locator('#code').fill(code());
    await visitor.press('web_security_app_confirm');
    await visitor.page.locator('.secret--codes').waitFor();
    await look(visitor);
    return { code, recoveryCodes: await visitor.page.locator('.secret--codes code').allTextContents() };
  }

  async function firstStep(visitor: Visitor, email: string): Promise<void> {
    await visitor.page.context().clearCookies();
    await visitor.open('/sign-in');
    await visitor.page.locator('#email').fill(email);
    await visitor.page.locator('#password').fill(password);
    await visitor.press('web_accounts_sign_in_button');
    await visitor.page.locator('#code').waitFor();
  }

  it.each([true, false])('by app and recovery code, with JavaScript off: %s', async (withoutScript) => {
    const { visitor, email } = await newcomer({ withoutScript });
    const app = await setUpApp(visitor);
    await firstStep(visitor, email);
    await look(visitor);
    await visitor.page.locator('#code').fill('000000');
    await visitor.press('web_security_step_button');
    await visitor.page.getByText(visitor.say('errors_code_wrong')).first().waitFor();
    await look(visitor);
    await visitor.page.locator('#code').fill(app.code());
    await visitor.press('web_security_step_button');
    await visitor.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    await firstStep(visitor, email);
    await visitor.page.locator('#code').fill(app.recoveryCodes[0] ?? '');
    await visitor.press('web_security_step_button');
    await visitor.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    expect(await visitor.open('/me/security')).toBe(200);
    await look(visitor);
    expect(visitor.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
    await visitor.leave();
  });

  it('by passkey: added, used as second step and alone, renamed, removed', async () => {
    const { visitor, email } = await newcomer();
    const device = await visitor.page.context().newCDPSession(visitor.page);
    await plugIn(device);
    await visitor.open('/me/security');
    await visitor.follow('web_security_passkey_add');
    await visitor.page.locator('#name').fill('My phone');
    await look(visitor);
    await visitor.press('web_security_passkey_add');
    await visitor.page.locator('.secret--codes').waitFor();

    await firstStep(visitor, email);
    await visitor.press('web_security_passkey_use');
    await visitor.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));

    await visitor.page.context().clearCookies();
    await visitor.open('/sign-in');
    await visitor.press('web_security_passkey_sign_in');
    await visitor.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    await visitor.open('/me/security');
    expect(await visitor.page.locator('section', { has: visitor.page.locator('#passkeys-title') }).textContent()).toContain('My phone');
    await look(visitor);
    await visitor.page.locator('a[href*="/me/security/passkey/"]').click();
    await visitor.page.locator('#name').fill('Old phone');
    await look(visitor);
    await visitor.press('web_security_passkey_rename_save');
    await visitor.page.getByText(visitor.say('web_security_passkey_renamed')).waitFor();
    await visitor.page.getByRole('heading', { name: 'Old phone' }).waitFor();
    await visitor.page.locator('form[action="?/removePasskey"] button').click();
    await visitor.page.getByText(visitor.say('web_security_passkey_removed')).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('sees and ends other devices, changes the password, and makes a token', async () => {
    const { visitor, email } = await newcomer();
    const other = await stage().anybody({ language, width });
    await other.signIn(email, password);
    await visitor.open('/me/security');
    await look(visitor);
    await visitor.page.locator('form[action="?/endSession"] button').first().click();
    await visitor.page.getByText(visitor.say('web_security_session_ended')).waitFor();
    await other.open('/me');
    expect(new URL(other.page.url()).pathname).toContain('/sign-in');
    await other.leave();

    await visitor.open('/me/security/password');
    await look(visitor);
    await visitor.page.locator('#currentPassword').fill('not the password');
    await visitor.page.locator('#password').fill('gravel lantern otter 7');
    await visitor.press('web_accounts_reset_button');
    await visitor.page.getByText(visitor.say('errors_password_wrong')).first().waitFor();
    await look(visitor);
    await visitor.page.locator('#currentPassword').fill(password);
    await visitor.page.locator('#password').fill('gravel lantern otter 7');
    await visitor.press('web_accounts_reset_button');
    await visitor.page.getByText(visitor.say('web_security_password_changed')).waitFor();

    await visitor.open('/me/security/tokens');
    await look(visitor);
    await visitor.page.locator('#name').fill('Nightly report');
    await visitor.press('web_security_token_create');
    expect(await visitor.page.locator('.secret code').textContent()).toMatch(/^keh_/);
    await look(visitor);
    await visitor.open('/me/security/email');
    await look(visitor);
    await visitor.open('/me/security/confirm');
    await look(visitor);
    await visitor.open('/email-change/a-token-that-does-not-exist');
    await look(visitor);
    expect(visitor.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
    await visitor.leave();
  });
});

/** An authenticator in the browser, as a phone that knows its holder. */
async function plugIn(device: CDPSession): Promise<void> {
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
