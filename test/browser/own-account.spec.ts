import sharp from 'sharp';
import { useStage } from './stage/use-stage.ts';

describe('one’s own account, without a line of script', () => {
  const stage = useStage();

  it('takes a picture, says what is wrong with one, and shows it wherever the person stands', async () => {
    const visitor = await stage().as('expert', { language: 'en', withoutScript: true });
    const { page } = visitor;
    const upload = async (bytes: Buffer) => {
      await visitor.open('/me/profile');
      await page.locator('input[type=file]').setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: bytes });
      await page.getByRole('button', { name: 'Use this picture' }).click();
    };
    await upload(Buffer.from('no image'));
    expect(await page.locator('#file-error').textContent()).toContain('This is not an image');
    await upload(
      await sharp({ create: { width: 300, height: 200, channels: 3, background: '#c55' } })
        .png()
        .toBuffer(),
    );
    expect(await page.locator('img.face--l').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(192);
    expect(await page.locator('.site-header img.face').count()).toBe(1);
    await page.getByRole('button', { name: 'Remove the picture' }).click();
    expect(await page.locator('img.face').count()).toBe(0);
    await visitor.leave();
  });
});
