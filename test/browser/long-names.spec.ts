import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

const password = 'vellum osprey kettle 9';

describe.each(['he', 'en'] as const)('a name of 60 letters without a space, on a phone (%s)', (language) => {
  const stage = useStage();

  it('breaks where the page ends, on the pages that show it', async () => {
    const member = await stage().anybody({ language, width: 390 });
    const email = `long-${language}-${Date.now()}@people.example`;
    const person = { displayName: 'ש'.repeat(60), email, password, language: language.toUpperCase(), acceptedTerms: true };
    await act(member, 'signUp', person, 'SignUpAccepted { __typename }');
    await member.open(`/verify/${await stage().linkTo(email)}`);
    await member.press('web_accounts_verify_button');
    await member.page.locator('main [role=status]').waitFor();
    await member.signIn(email, password);
    const input = { space: 'wifi-and-routers', title: 'Who has a name this long?', body: 'It stands above.', tags: [] };
    const { id, slug } = await act(member, 'askQuestion', input, 'Question { id slug }');
    for (const path of ['', `/q/${id}/${slug}`, '/questions?view=mine', '/people', '/me']) {
      await member.open(path);
      expect([path, await findingsOn(member.page)]).toEqual([path, []]);
    }
    await member.leave();
  });
});
