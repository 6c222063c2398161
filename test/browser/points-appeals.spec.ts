import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

describe('asking about one’s points on the pages', () => {
  const stage = useStage();

  /** The expert's answer to a question of the customer's is voted down by a reviewer. */
  const takePoints = async (asker: Visitor, expert: Visitor, voter: Visitor): Promise<void> => {
    const question = { space: 'wifi-and-routers', title: `Why does it hum at night (${asker.language})?`, body: 'It hums every night.', tags: [] };
    const { id: questionId } = await act(asker, 'askQuestion', question, 'Question { id }');
    const { id: contentId } = await act(expert, 'postAnswer', { questionId, body: 'Put it on something soft, away from the wall.' }, 'Answer { id }');
    await act(voter, 'castVote', { contentId, value: 'DOWN' }, 'VoteOutcome { score }');
  };
  const mainOf = (visitor: Visitor) => visitor.page.locator('main').innerText();

  it.each([
    ['en', 1280, false],
    ['he', 390, true],
  ] as const)('the points are asked for, and given back with a reason (%s, %i px, without script: %s)', async (language, width, withoutScript) => {
    const manner = { language, width, withoutScript };
    const [asker, expert, staff] = [await stage().as('customer', manner), await stage().as('expert', manner), await stage().as('staff', manner)];
    const voter = await stage().as('reviewer', manner);
    await takePoints(asker, expert, voter);

    await expert.open('/me/points');
    await expert.follow('web_journal_ask');
    await expert.press('web_journal_ask_send');
    await expert.page.locator('#reason[aria-invalid=true]').waitFor();
    expect(expert.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    await expert.page.locator('#reason').fill('It solves it for me and others.');
    await expert.press('web_journal_ask_send');
    await expert.page.waitForURL((url) => url.pathname.endsWith('/me/points/asked'));
    expect(await mainOf(expert)).toContain(expert.say('web_journal_asked_open'));

    await staff.open('/desk/points');
    const card = staff.page.locator('li.card').last();
    await card.locator('textarea').fill('You are right, thank you.');
    await card.locator('[name=upheld][value=yes]').click();
    await staff.page.getByText(staff.say('web_journal_desk_done')).waitFor();

    await expert.open('/me/points/asked');
    expect(await mainOf(expert)).toContain('You are right, thank you.');
    if (!withoutScript) for (const { page } of [expert, staff]) expect(await findingsOn(page)).toEqual([]);
    expect([...expert.complaints, ...staff.complaints]).toEqual([]);
    await Promise.all([asker, expert, staff, voter].map((visitor) => visitor.leave()));
  });
});
