import type { Locator } from 'playwright-core';
import { useStage } from './stage/use-stage.ts';

const outline = (what: Locator): Promise<string> => what.evaluate((element) => getComputedStyle(element).outlineStyle);

describe('a page in the colours of the system', () => {
  const stage = useStage();

  it('still shows what is chosen, where backgrounds say nothing', async () => {
    const reader = await stage().anybody({ language: 'he', further: { forcedColors: 'active' } });
    await reader.open('/questions');
    const line = reader.page.locator('main .tabs a[aria-current]');
    const drawn = await line.evaluate((tab) => getComputedStyle(tab, '::after').backgroundColor);
    expect(drawn).not.toBe(await reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    await reader.leave();
  });

  it('still shows what is pressed', async () => {
    const found = await stage().ask<{ questions: { nodes: { id: string; slug: string }[] } }>('{ questions(first: 1) { nodes { id slug } } }');
    const { id, slug } = found.questions.nodes[0]!;
    const reader = await stage().as('expert', { language: 'en', further: { forcedColors: 'active' } });
    await reader.open(`/q/${id}/${slug}`);
    const button = (pressed: boolean) => reader.page.locator(`form[action="?/follow"] button[aria-pressed="${pressed}"]`);
    const before = await button(true).isVisible();
    await button(before).click();
    await button(!before).evaluate((pressed) => (pressed as HTMLElement).blur());
    expect(await outline(button(!before))).toBe(before ? 'none' : 'solid');
    await button(!before).click();
    await button(before).evaluate((pressed) => (pressed as HTMLElement).blur());
    expect(await outline(button(before))).toBe(before ? 'solid' : 'none');
    await reader.leave();
  });

  it('still shows which suggestion Enter would open', async () => {
    const reader = await stage().anybody({ language: 'en', further: { forcedColors: 'active' } });
    await reader.open('/questions');
    await reader.page.locator('.site-header input[type="search"], .site-header input[name="q"]').fill('router');
    await reader.page.locator('.suggestions__row').first().waitFor();
    await reader.page.keyboard.press('ArrowDown');
    expect(await outline(reader.page.locator('.suggestions__row[aria-selected="true"]'))).toBe('solid');
    await reader.leave();
  });
});
