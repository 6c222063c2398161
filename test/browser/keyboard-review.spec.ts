import { act } from './stage/act.ts';
import { walkTo } from './stage/by-keyboard.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';
import type { Language } from './stage/words.ts';

const walks: readonly { language: Language; title: string; body: string; words: string; other: string }[] = [
  {
    language: 'he',
    title: 'איך מחליפים את הפתיל של העששית?',
    body: 'מכבים את העששית.\n\nמושכים את הפתיל למעלה.',
    words: 'כדאי לחכות שתתקרר.',
    other: 'מכבים את העששית ומחכים שתתקרר.',
  },
  {
    language: 'en',
    title: 'How is the wick of a lantern changed?',
    body: 'Put the lantern out.\n\nPull the wick up.',
    words: 'It has to cool down first.',
    other: 'Put the lantern out, and let it cool down.',
  },
];

describe.each(walks)('the review of a text by keyboard alone ($language)', ({ language, title, body, words, other }) => {
  const stage = useStage();
  const texts: string[] = [];

  const review = async (text: number, walk: (visitor: Visitor) => Promise<void>): Promise<void> => {
    const visitor = await stage().as('reviewer', { language });
    await visitor.open(`/review/${texts[text]}`);
    await walk(visitor);
    expect(visitor.complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
    await visitor.leave();
  };
  const enter = async (visitor: Visitor, key: string): Promise<void> => {
    await walkTo(
      visitor,
      visitor.page
        .locator('main')
        .getByRole('button', { name: visitor.say(key), exact: true })
        .first(),
    );
    await visitor.page.keyboard.press('Enter');
  };
  /** Opens what is folded away, the first of those that are called so. */
  const unfold = async (visitor: Visitor, key: string): Promise<void> => {
    const summary = visitor.page.locator('main summary', { hasText: visitor.say(key) }).first();
    await walkTo(visitor, summary);
    await visitor.page.keyboard.press('Enter');
    await visitor.page
      .locator('details[open] > summary', { hasText: visitor.say(key) })
      .first()
      .waitFor();
  };
  const write = async (visitor: Visitor, selector: string, text: string): Promise<void> => {
    await walkTo(visitor, visitor.page.locator(selector));
    await visitor.page.keyboard.press('Control+A');
    await visitor.page.keyboard.insertText(text);
  };
  /** A screen reader is told, in a place that it listens to. */
  const hears = (visitor: Visitor, key: string) =>
    visitor.page
      .locator('[role=status], [role=alert]', { hasText: visitor.say(key) })
      .first()
      .waitFor({ state: 'attached' });
  const meetsStandard = async (visitor: Visitor): Promise<void> => {
    for (const point of await visitor.page.locator('[name^=point-]').all()) {
      await walkTo(visitor, point);
      await visitor.page.keyboard.press('Space');
    }
  };
  /** What is decided leads to the next text, and the focus with it. */
  const isDecided = async (visitor: Visitor, decision: string, key: string): Promise<void> => {
    await visitor.page.waitForURL(`**/review**decided=${decision}**`);
    await visitor.page
      .locator('[role=status]', { hasText: visitor.say(key) })
      .or(visitor.page.locator('[role=status]', { hasText: visitor.say(`${key}_last`) }))
      .first()
      .waitFor();
    expect(await visitor.page.evaluate(() => document.activeElement?.closest('main') !== null || document.activeElement === document.body)).toBe(true);
  };

  beforeAll(async () => {
    const author = await stage().as('staff', { language });
    for (const number of [1, 2, 3, 4]) {
      const begun = await act(author, 'draftArticle', { space: 'moving-home', title: `${title} ${number}` }, 'Revision { id version article { id } }');
      const written = { revisionId: begun.id, version: begun.version, title: `${title} ${number}`, body };
      const { version } = await act(author, 'editRevision', written, 'Revision { id version }');
      await act(author, 'submitRevision', { revisionId: begun.id, version }, 'Revision { id }');
      texts.push(begun.id);
    }
    await author.leave();
  });

  it('the keys of the page are read, and closed again', () =>
    review(0, async (visitor) => {
      await enter(visitor, 'web_desk_keys');
      const help = visitor.page.getByRole('dialog', { name: visitor.say('web_desk_keys_title') });
      await help.waitFor();
      expect(await findingsOn(visitor.page)).toEqual([]);
      await visitor.page.keyboard.press('Escape');
      await help.waitFor({ state: 'hidden' });
    }));

  it('it is claimed, and talked about: a paragraph, other words for it, and the whole', () =>
    review(0, async (visitor) => {
      const { page } = visitor;
      await enter(visitor, 'web_desk_claim');
      await hears(visitor, 'web_desk_claimed_by_you');
      await unfold(visitor, 'web_knowledge_comment_on_block');
      const form = 'details[open] form[action*=comment]';
      await write(visitor, `${form} [name=body]`, words);
      await write(visitor, `${form} [name=suggestion]`, other);
      await enter(visitor, 'web_knowledge_comment_send');
      await hears(visitor, 'web_knowledge_comment_sent');
      expect(await page.locator('.comment', { hasText: words }).locator('.quote-block').textContent()).toBe(other);

      await page.reload();
      await visitor.alive();
      await enter(visitor, 'web_knowledge_remark_settle');
      await hears(visitor, 'web_knowledge_remark_settled');
      await enter(visitor, 'web_knowledge_remark_reopen');
      await hears(visitor, 'web_knowledge_remark_reopened');
      await unfold(visitor, 'web_desk_whole_text');
      await unfold(visitor, 'web_knowledge_comment_on_text');
      await write(visitor, `${form} [name=body]`, words);
      expect(await findingsOn(page)).toEqual([]);
      await enter(visitor, 'web_knowledge_comment_send');
      await hears(visitor, 'web_knowledge_comment_sent');
      expect(await page.locator('#talk-text .comment').textContent()).toContain(words);
    }));

  it('it is approved with a standard that is met', () =>
    review(0, async (visitor) => {
      await meetsStandard(visitor);
      await enter(visitor, 'web_desk_approve');
      await isDecided(visitor, 'approved', 'web_desk_decided_approved');
    }));

  it('it is given back with a reason, and without one it says what is missing', () =>
    review(1, async (visitor) => {
      await enter(visitor, 'web_desk_request_changes');
      const reason = visitor.page.locator('#reason[aria-invalid=true]');
      await reason.waitFor();
      expect(await reason.getAttribute('aria-describedby')).toContain('reason-error');
      expect(await findingsOn(visitor.page)).toEqual([]);
      await write(visitor, '#reason', words);
      await enter(visitor, 'web_desk_request_changes');
      await isDecided(visitor, 'changes', 'web_desk_decided_changes');
    }));

  it('it is declined', () =>
    review(2, async (visitor) => {
      await visitor.page.keyboard.press('r');
      expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe('reason');
      await visitor.page.keyboard.insertText(words);
      await enter(visitor, 'web_desk_decline');
      await isDecided(visitor, 'declined', 'web_desk_decided_declined');
    }));

  it('it is approved for a later time, which is changed and taken back', () =>
    review(3, async (visitor) => {
      const { page } = visitor;
      /** The parts of a day and a time stand in the order of the browser's language: arrows set each. Its button for the calendar shows the focus in its own way. */
      const raise = async (selector: string, times: number, parts = Infinity) => {
        const field = page.locator(selector);
        await walkTo(visitor, field);
        for (let part = 0; await field.evaluate((element) => element === document.activeElement); part++) {
          for (let time = 0; time < times && part < parts; time++) await page.keyboard.press('ArrowUp');
          await page.keyboard.press('Tab');
        }
      };
      await meetsStandard(visitor);
      await unfold(visitor, 'web_planned_later');
      await raise('#publishAt', 2);
      const year = new Date().getFullYear() + 1;
      expect(await page.locator('#publishAt').inputValue()).toMatch(new RegExp(`^${year}-02-02T`));
      await enter(visitor, 'web_desk_approve');
      await isDecided(visitor, 'planned', 'web_planned_decided');

      await visitor.open(`/review/${texts[3]}`);
      const planned = await page.locator('#at').inputValue();
      await raise('#at', 1, 1);
      const changed = await page.locator('#at').inputValue();
      expect(changed).not.toBe(planned);
      await enter(visitor, 'web_planned_change');
      await hears(visitor, 'web_planned_changed');
      expect(await page.locator('#at').inputValue()).toBe(changed);
      expect(await findingsOn(page)).toEqual([]);
      // The focus is at the decision again, before the field.
      await raise('#at', 0);
      await enter(visitor, 'web_planned_back');
      await page.locator('#approve').waitFor();
    }));
});
