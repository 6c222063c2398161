import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with the page as it stands before the eyes: accessibility, sideways scrolling, words that are none. */
export async function findingsOn(page: Page): Promise<string[]> {
  // In the page alone: the other way gathers frames of other sites in a page of its own, and takes three times as long. We have none.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type: 'tag', values: rules }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
    .analyze();
  const axe = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
  const seen = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    text: document.body.innerText,
  }));
  const keys = [...new Set(seen.text.match(/\b(web|errors|community|knowledge|accounts|spaces|search|recognition|common)_[a-z0-9]+(_[a-z0-9]+)+\b/g))];
  return [...axe, ...(seen.wide ? ['scrolls sideways'] : []), ...keys.map((key) => `says ${key}`)];
}
