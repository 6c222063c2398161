import sharp from 'sharp';
import { findingsOn } from './stage/findings.ts';
import { questionsOf } from './stage/questions.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

describe('images in texts', () => {
  const stage = useStage();
  let bytes: Buffer;

  beforeAll(async () => {
    bytes = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#c33' } })
      .png()
      .toBuffer();
  });

  const thread = async (visitor: Visitor): Promise<void> => {
    await visitor.open(`/q/${(await questionsOf(stage())).find(({ closed }) => closed === null)!.id}`);
  };
  /** As it stands in an answer: loaded, with its room kept. */
  const isShown = async (visitor: Visitor, meaning: string): Promise<void> => {
    const image = visitor.page.locator('article.answer .prose').getByAltText(meaning);
    await image.scrollIntoViewIfNeeded();
    await visitor.page.waitForFunction((alt) => document.querySelector<HTMLImageElement>(`img[alt="${alt}"]`)?.naturalWidth === 640, meaning);
    expect([await image.getAttribute('width'), await image.getAttribute('height')]).toEqual(['640', '400']);
  };

  it.each([
    ['en', 1280],
    ['he', 390],
  ] as const)(
    'are chosen or pasted, described and sent with an answer (%s, %i px)',
    async (language, width) => {
      const expertise = await stage().as('expert', { language, width });
      const meaning = `The lamp is red ${language}`;
      await thread(expertise);
      const area = expertise.page.locator('textarea#body');
      await area.scrollIntoViewIfNeeded();
      await area.fill('This lamp:');
      const button = expertise.page.getByRole('button', { name: expertise.say('web_frame_images_add') }).first();
      if (width === 1280) {
        const chooser = expertise.page.waitForEvent('filechooser');
        await button.click();
        await (await chooser).setFiles({ name: 'lamp.png', mimeType: 'image/png', buffer: bytes });
      } else {
        await button.waitFor();
        await area.evaluate((field, base64) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'lamp.png', { type: 'image/png' }));
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }, bytes.toString('base64'));
      }
      const words = expertise.page.getByLabel(expertise.say('web_frame_images_meaning'));
      await words.waitFor();
      expect(await words.evaluate((field) => field === document.activeElement)).toBe(true);
      await words.fill(meaning);
      expect(await findingsOn(expertise.page)).toEqual([]);
      const insert = expertise.page.getByRole('button', { name: expertise.say('web_frame_images_insert') });
      await insert.click();
      expect(await area.inputValue()).toMatch(new RegExp(`^This lamp:\\n\\n!\\[${meaning}\\]\\(/files/[A-Za-z0-9_-]{22}/post#640x400\\)\\n\\n$`));
      await expertise.press('web_community_send_answer');
      await isShown(expertise, meaning);
      expect(await findingsOn(expertise.page)).toEqual([]);
      expect(expertise.complaints).toEqual([]);
      await expertise.leave();
    },
    60_000,
  );

  it('that cannot be read are refused in words, and nothing is lost', async () => {
    const visitor = await stage().as('customer', { language: 'en', width: 1280 });
    await visitor.open('/ask');
    await visitor.page.locator('#body').fill('Not lost.');
    const chooser = visitor.page.waitForEvent('filechooser');
    await visitor.page.getByRole('button', { name: visitor.say('web_frame_images_add') }).click();
    await (await chooser).setFiles({ name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('notes') });
    await visitor.page.getByText(visitor.say('errors_file_not_an_image')).first().waitFor();
    await visitor.press('web_frame_cancel');
    expect(await visitor.page.locator('#body').inputValue()).toBe('Not lost.');
    await visitor.leave();
  });

  it('come with a form alone, and bring back what was typed', async () => {
    const visitor = await stage().as('customer', { language: 'he', width: 390, withoutScript: true });
    await visitor.open('/ask');
    await visitor.page.locator('#title').fill('נורה אדומה');
    await visitor.page.locator('#body').fill('היא אדומה.');
    await visitor.page.locator('#body-image').setInputFiles({ name: 'lamp.png', mimeType: 'image/png', buffer: bytes });
    await visitor.page.locator('#body-meaning').fill('הנורה');
    await visitor.press('web_frame_images_bring');
    await visitor.page.waitForURL(/\/he\/ask$/);
    expect(await visitor.page.locator('#title').inputValue()).toBe('נורה אדומה');
    expect(await visitor.page.locator('#body').inputValue()).toMatch(/^היא אדומה\.\n\n!\[הנורה\]\(\/files\/.{22}\/post#640x400\)$/);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
