import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

const title = 'Which cable goes into the grey socket?';
const lastWords = 'I was called away in the middle of a w';

describe('a text that is left in the middle of a word', () => {
  const stage = useStage();

  async function begin(writer: Visitor): Promise<void> {
    await writer.open('/ask');
    await writer.page.locator('.toolbar__views').waitFor();
    await writer.page.locator('#title').fill(title);
    await writer.page.locator('#body').fill(lastWords);
  }

  it('is there again for who is signed in and goes to another page', async () => {
    const writer = await stage().as('reviewer', { language: 'en', width: 390 });
    await begin(writer);
    const kept = writer.page.waitForResponse((response) => response.url().endsWith('/drafts'));
    await writer.page.locator('.dock a').first().click();
    expect((await kept).status()).toBe(200);
    await writer.open('/ask');
    expect(await writer.page.locator('#body').inputValue()).toBe(lastWords);
    expect(await writer.page.locator('#title').inputValue()).toBe(title);
    await writer.leave();
  });

  it('is there again for who is not, and whose phone goes dark', async () => {
    const writer = await stage().anybody({ language: 'he', width: 390 });
    await begin(writer);
    await writer.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await writer.open('/ask');
    await writer.page.locator('.toolbar__views').waitFor();
    expect(await writer.page.locator('#body').inputValue()).toBe(lastWords);
    await writer.leave();
  });
});
