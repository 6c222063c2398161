import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

describe('a suggested duplicate on the pages', () => {
  const stage = useStage();

  const ask = async (visitor: Visitor, title: string) => {
    const input = { space: 'wifi-and-routers', title, body: 'It hums at night.', tags: [] };
    const { id, slug } = await act(visitor, 'askQuestion', input, 'Question { id slug }');
    return { id, path: `/q/${id}/${slug}` };
  };
  const mainOf = (visitor: Visitor) => visitor.page.locator('main').innerText();

  it.each([
    ['en', 1280, false],
    ['he', 390, true],
  ] as const)(
    'is declined with a reason, made about another question, and confirmed by the asker (%s, %i px, without script: %s)',
    async (language, width, withoutScript) => {
      const manner = { language, width, withoutScript };
      const [asker, member] = [await stage().as('customer', manner), await stage().as('expert', manner)];
      const [first, other] = [
        await ask(asker, `Why does the router hum at night (${language})?`),
        await ask(asker, `What hums near the router (${language})?`),
      ];
      const { id, path } = await ask(asker, `Why is the router humming every night (${language})?`);
      const suggest = async (duplicateOf: string) => {
        await member.open(`${path}/duplicate`);
        await member.page.locator('#duplicateOf').fill(duplicateOf);
        await member.press('web_community_mark_duplicate');
        await member.page.getByText(member.say('web_threads_suggested_mine')).waitFor();
        expect(await mainOf(member)).not.toContain(member.say('web_threads_suggested_yes'));
      };

      await suggest(other.id);
      await asker.open(path);
      expect(await mainOf(asker)).toContain(asker.say('web_threads_suggested_yours'));
      if (!withoutScript) expect(await findingsOn(asker.page)).toEqual([]);
      await asker.follow('web_threads_suggested_no');
      await asker.press('web_threads_suggested_no');
      await asker.page.locator('#reason[aria-invalid=true]').waitFor();
      expect(asker.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
      await asker.page.locator('#reason').fill('Mine is not the washing machine.');
      if (!withoutScript) expect(await findingsOn(asker.page)).toEqual([]);
      await asker.press('web_threads_suggested_no');
      await asker.page.waitForURL((url) => url.pathname.endsWith(path));
      expect(await mainOf(asker)).not.toContain(asker.say('web_threads_suggested_yours'));

      await suggest(first.id);
      await member.open(`${path}/duplicate`);
      expect(await mainOf(member)).toContain('Mine is not the washing machine.');
      await asker.open(path);
      await asker.press('web_threads_suggested_yes');
      await asker.page.getByText(asker.say('web_community_closed_duplicate')).waitFor();
      expect(await asker.page.locator(`main a[href*="/q/${first.id}/"]`).count()).toBeGreaterThan(0);
      expect(id).not.toBe(first.id);
      // Where the notice of a declined suggestion leads: for whoever asked, whatever became of the question since.
      await asker.open(`${path}/duplicate`);
      expect(await mainOf(asker)).toContain('Mine is not the washing machine.');
      expect([...asker.complaints, ...member.complaints]).toEqual([]);
      await Promise.all([asker.leave(), member.leave()]);
    },
  );
});
