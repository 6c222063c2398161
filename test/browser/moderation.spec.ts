import { findingsOn } from './stage/findings.ts';
import { questionsOf } from './stage/questions.ts';
import { useStage } from './stage/use-stage.ts';

describe('a report and its end', () => {
  const stage = useStage();

  it.each([
    ['en', 1280, false],
    ['he', 390, true],
  ] as const)('goes from the text to the moderator and back to who reported (%s, %i px, without script: %s)', async (language, width, withoutScript) => {
    const strangers = (await questionsOf(stage())).filter(
      ({ author, closed }) => closed === null && author !== null && !['dana', 'noa'].includes(author.handle),
    );
    const { id, slug, title } = strangers[withoutScript ? 0 : 1]!;
    const reporter = await stage().as('expert', { language, width, withoutScript });
    await reporter.open(`/q/${id}/${slug}`);
    if (width === 390) await reporter.press('web_frame_more');
    await reporter.page.locator(`main a[href$="/flag/question/${id}"]`).click();
    await reporter.page.locator('input[name="reason"][value="SPAM"]').check();
    await reporter.page.locator('textarea[name="note"]').fill('It sells something.');
    if (!withoutScript) expect(await findingsOn(reporter.page)).toEqual([]);
    await reporter.press('web_moderation_flag_send');
    await reporter.page.waitForURL('**/me/reports?saved');
    const line = reporter.page.locator('main .row', { hasText: title });
    expect(await line.textContent()).toContain(reporter.say('web_moderation_outcome_waits'));

    const moderator = await stage().as('staff', { language, width, withoutScript });
    await moderator.open('/moderation');
    await moderator.page.locator('.queue__title a', { hasText: title }).click();
    await moderator.press('web_moderation_claim');
    await moderator.page.locator('button[name="claim"][value="no"]').waitFor();
    await moderator.press('web_moderation_decision_hide');
    await moderator.page.waitForURL('**/moderation/*?saved');
    if (!withoutScript) expect(await findingsOn(moderator.page)).toEqual([]);

    expect(await reporter.open(`/q/${id}/${slug}`)).not.toBe(200);
    await reporter.open('/me/reports');
    expect(await reporter.page.locator('main .row').first().textContent()).toContain(reporter.say('web_moderation_outcome_upheld'));

    await moderator.press('web_moderation_decision_restore');
    await moderator.page.locator('main li', { hasText: moderator.say('web_moderation_verdict_restore') }).waitFor();
    expect(await reporter.open(`/q/${id}/${slug}`)).toBe(200);
    await Promise.all([reporter.leave(), moderator.leave()]);
  });
});
