import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

const newest = '{ questions(first: 100) { nodes { id slug title author { handle } closed { reason } } } }';

interface Found {
  readonly questions: { readonly nodes: readonly { id: string; slug: string; title: string; author: { handle: string } | null; closed: object | null }[] };
}

describe('a report and its end', () => {
  const stage = useStage();

  it.each([
    ['en', 1280, false],
    ['he', 390, true],
  ] as const)('goes from the text to the moderator and back to who reported (%s, %i px, without script: %s)', async (language, width, withoutScript) => {
    const { questions } = await stage().ask<Found>(newest);
    const strangers = questions.nodes.filter(({ author, closed }) => closed === null && author !== null && !['dana', 'noa'].includes(author.handle));
    const { id, slug, title } = strangers[withoutScript ? 0 : 1]!;
    const reporter = await stage().as('expert', { language, width, withoutScript });
    await reporter.open(`/q/${id}/${slug}`);
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

describe('a decision about one’s own text', () => {
  const stage = useStage();

  it.each([
    ['he', 390, false],
    ['en', 1280, true],
  ] as const)('is read with its reason, objected to and taken back by somebody else (%s, %i px, without script: %s)', async (language, width, withoutScript) => {
    const { questions } = await stage().ask<Found>(newest);
    const { id, slug, title } = questions.nodes.filter(({ author, closed }) => closed === null && author?.handle === 'dana')[withoutScript ? 0 : 1]!;
    const [author, reporter, moderator, second] = [
      await stage().as('customer', { language, width, withoutScript }),
      await stage().as('expert', { language, width, withoutScript }),
      await stage().as('staff', { language, width, withoutScript }),
      await stage().as('administrator', { language, width, withoutScript }),
    ];
    await reporter.open(`/flag/question/${id}`);
    await reporter.page.locator('input[name="reason"][value="WRONG"]').check();
    await reporter.press('web_moderation_flag_send');
    await reporter.page.waitForURL('**/me/reports?saved');
    await moderator.open('/moderation');
    await moderator.page.locator('.queue__title a', { hasText: title }).click();
    await moderator.page.locator('textarea[name="note"]').fill('The second step is dangerous.');
    await moderator.press('web_moderation_decision_hide');
    await moderator.page.waitForURL('**/moderation/*?saved');

    await author.open(`/q/${id}/${slug}`);
    const why = author.page.locator('.banner', { hasText: author.say('web_moderation_withheld_yours') });
    expect(await why.textContent()).toContain(author.say('web_moderation_reason_wrong'));
    if (!withoutScript) expect(await findingsOn(author.page)).toEqual([]);
    await why.locator('a').click();
    await author.page.locator('main', { hasText: 'The second step is dangerous.' }).waitFor();
    if (!withoutScript) expect(await findingsOn(author.page)).toEqual([]);
    await author.page.locator('textarea[name="words"]').fill('I took it from the manual.');
    await author.press('web_moderation_appeal_send');
    await author.page.locator('#objection').waitFor();
    const decision = new URL(author.page.url()).pathname.replace(`/${language}`, '');

    await second.open('/moderation');
    await second.page.locator('.queue__title a', { hasText: title }).click();
    await second.page.locator('main', { hasText: 'I took it from the manual.' }).waitFor();
    if (!withoutScript) expect(await findingsOn(second.page)).toEqual([]);
    await second.page.locator('textarea[name="note"]').fill('The manual does say so.');
    await second.press('web_moderation_objection_overturn');
    await second.page.waitForURL('**/moderation/*?saved');

    await author.open(decision);
    expect(await author.page.locator('main').textContent()).toContain(author.say('web_moderation_appeal_overturned'));
    await author.open('/me/decisions');
    if (!withoutScript) expect(await findingsOn(author.page)).toEqual([]);
    expect(await reporter.open(`/q/${id}/${slug}`)).toBe(200);
    await Promise.all([author, reporter, moderator, second].map((visitor) => visitor.leave()));
  });

  it('locks a thread with a reason that everybody reads, and lets it go on', async () => {
    const { questions } = await stage().ask<Found>(newest);
    const { id, slug } = questions.nodes.find(({ author, closed }) => closed === null && author !== null)!;
    const moderator = await stage().as('staff', { language: 'en', withoutScript: true });
    await moderator.open(`/q/${id}/${slug}`);
    await moderator.page.locator('summary', { hasText: moderator.say('web_community_steering') }).click();
    await moderator.page.locator('form[action$="?/lock"] textarea').fill('It got loud.');
    await moderator.press('web_moderation_lock');
    const reader = await stage().anybody({ language: 'en', width: 390 });
    await reader.open(`/q/${id}/${slug}`);
    expect(await reader.page.locator('main').textContent()).toContain('It got loud.');
    expect(await findingsOn(reader.page)).toEqual([]);
    await moderator.open(`/q/${id}/${slug}`);
    await moderator.page.locator('summary', { hasText: moderator.say('web_community_steering') }).click();
    await moderator.press('web_moderation_unlock');
    await reader.open(`/q/${id}/${slug}`);
    expect(await reader.page.locator('main').textContent()).not.toContain('It got loud.');
    await Promise.all([reader.leave(), moderator.leave()]);
  });
});
