import type { Locator, Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

const farthest = 80;

/** Goes on with the Tab key until it is there; every stop on the way must be seen, and seen to have the focus. */
export async function walkTo({ page }: Visitor, goal: Locator): Promise<void> {
  for (let stops = 0; stops < farthest; stops++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    await seen(page);
  }
  throw new Error(`${farthest} stops, and not there yet`);
}

/** What comes in while one walks, such as similar questions, is drawn anew under one's hands: a moment is allowed for it. */
export async function seen(page: Page): Promise<void> {
  for (let tries = 0; tries < 10 && (await page.evaluate(unseen)) !== null; tries++) await page.waitForTimeout(100);
  expect(await page.evaluate(unseen)).toBeNull();
}

/** The stop, where it is not seen or not seen to have the focus: by a mark of its own or of what frames it, or by an outline around its whole row. */
function unseen(): string | null {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const isOutlined = (element: Element | null): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && outlineWidth !== '0px';
  };
  const isShadowed = (element: Element | null): boolean => element !== null && getComputedStyle(element).boxShadow !== 'none';
  const frame = stop.parentElement;
  const marks = [isOutlined(stop), isShadowed(stop), isOutlined(frame), isShadowed(frame), isOutlined(stop.closest('li, article, tr'))];
  return stop.getClientRects().length > 0 && marks.includes(true) ? null : stop.outerHTML.slice(0, 200);
}
