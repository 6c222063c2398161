import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { useFeatures } from '@kehila/testing';
import { Actor } from '../actor';
import { BadInput, VersionChanged } from '../graphql';
import { Mailer } from '../mail';
import { UnitOfWork } from '../work';
import { darkOf, grounds, leastContrast, leastContrastOf, nearestReadable } from './accent';
import { Brand } from './brand';
import { ContrastTooLow } from './brand.type';
import { type BrandToBe, ChangeBrand } from './change-brand';
import { contrast, hexOf, lookOf } from './colour';
import { readLogo } from './logo';

const operator = Actor.anonymous('en');
const river: BrandToBe = { version: 0, nameHe: 'בנק הירדן', nameEn: 'Jordan Bank', accent: null, accentDark: null, logo: null, removeLogo: false };

describe('the brand', () => {
  const kehila = useFeatures({ modules: [] });
  const brand = () => kehila.get(Brand);
  const change = (wanted: Partial<BrandToBe>) => kehila.get(ChangeBrand).execute(operator, { ...river, version: brand().now.version, ...wanted });

  it('is as the product ships until somebody changes it', () => {
    expect(brand().shown).toEqual({ names: null, accent: null, logo: null, stylesheet: null });
    expect(brand().name('he')).toBeUndefined();
  });

  it('names the community at once', async () => {
    await change({ nameEn: '  Jordan   Bank ' });
    expect([brand().name('he'), brand().name('en')]).toEqual(['בנק הירדן', 'Jordan Bank']);
    expect(brand().shown.stylesheet).toBeNull();
  });

  it('stands above every mail', async () => {
    await change({ nameEn: 'Jordan Bank' });
    const mail = { to: 'dana@people.example', subject: 'Hello', text: 'Hello.', language: 'en' } as const;
    await kehila.get(UnitOfWork).run({ act: 'signUp', actor: operator }, (tx) => kehila.get(Mailer).send(tx, mail));
    expect(await kehila.sql('select body_html from mail')).toEqual([{ body_html: expect.stringContaining('<bdi>Jordan Bank</bdi>') as string }]);
  });

  it('needs a name in both languages', async () => {
    await expect(change({ nameHe: ' ' })).rejects.toBeInstanceOf(BadInput);
  });

  it('gives the accent to both themes, at an address that changes with it', async () => {
    await change({ accent: '#7A1FA2' });
    const first = brand().shown.stylesheet;
    expect(first).toMatch(/^\/brand\/colours-[\w-]{16}\.css$/);
    expect(brand().file(first!)?.content.toString()).toContain('--accent:#7a1fa2;');
    await change({ accent: '#0b6075' });
    expect(brand().shown.stylesheet).not.toBe(first);
    expect(brand().file(first!)).toBeUndefined();
  });

  it('refuses a colour in which nobody could read, and offers the nearest', async () => {
    const outcome = (await change({ accent: '#f5c542' })) as ContrastTooLow;
    expect(outcome).toBeInstanceOf(ContrastTooLow);
    expect(outcome.path).toEqual(['input', 'accent']);
    expect(outcome.contrast).toBeLessThan(4.5);
    expect(leastContrastOf(outcome.nearest, 'light')).toBeGreaterThanOrEqual(4.5);
    expect(await change({ accent: outcome.nearest })).not.toBeInstanceOf(ContrastTooLow);
  });

  it('refuses a dark colour for the dark theme', async () => {
    expect(await change({ accent: '#0b6075', accentDark: '#0b6075' })).toMatchObject({ code: 'CONTRAST_TOO_LOW', path: ['input', 'accentDark'] });
  });

  it.each(['red', '#12', '#12345g', 'url(x)', '#0b6075;}'])('refuses %s, which is no colour', async (accent) => {
    await expect(change({ accent })).rejects.toBeInstanceOf(BadInput);
  });

  it('makes a picture of its own of the logo that was sent', async () => {
    const sent = await sharp({ create: { width: 2_000, height: 300, channels: 4, background: '#08f' } })
      .withMetadata({ exif: { IFD0: { Copyright: 'secret' } } })
      .jpeg()
      .toBuffer();
    await change({ logo: sent });
    const kept = brand().file(brand().shown.logo!)!;
    const { format, width, height, exif } = await sharp(kept.content).metadata();
    expect({ format, width, height, exif, type: kept.type }).toEqual({ format: 'png', width: 640, height: 96, exif: undefined, type: 'image/png' });
    await change({ nameEn: 'Jordan' });
    expect(brand().shown.logo).not.toBeNull();
    await change({ removeLogo: true });
    expect(brand().shown.logo).toBeNull();
  });

  it.each([
    ['drawing that can run script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')],
    ['page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['too much', Buffer.alloc(151 * 1024)],
  ])('takes no %s for a logo', async (_what, sent) => {
    expect(await readLogo(sent)).toBeUndefined();
    expect(await change({ logo: sent })).toMatchObject({ code: 'IMAGE_REFUSED' });
  });

  it('is refused to who read an older version', async () => {
    expect(await change({ version: 0 })).toBeInstanceOf(VersionChanged);
  });
});

describe('colours', () => {
  it('are compared by the formula of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('come back as they were', () => {
    for (const hex of ['#0b6075', '#7cc6d6', '#a82a1e', '#000000', '#ffffff']) expect(hexOf(lookOf(hex))).toBe(hex);
  });

  it('of every hue have one nearby that can be read in each theme', () => {
    for (let hue = 0; hue < 360; hue += 15)
      for (const lightness of [0.1, 0.5, 0.95])
        for (const theme of ['light', 'dark'] as const) {
          const accent = hexOf({ lightness, chroma: 0.2, hue: (hue * Math.PI) / 180 });
          expect(leastContrastOf(nearestReadable(accent, theme), theme)).toBeGreaterThanOrEqual(leastContrast);
        }
  });

  it('of the dark theme follow from those of the light one', () => {
    expect(leastContrastOf(darkOf('#0b6075'), 'dark')).toBeGreaterThanOrEqual(leastContrast);
  });

  it('stand on the grounds that the stylesheet has', () => {
    const tokens = readFileSync(join(__dirname, '../../../../apps/web/src/styles/tokens.css'), 'utf8');
    const [light = '', dark = ''] = tokens.split('/* dark:');
    for (const ground of [...grounds.light.behind, grounds.light.surface]) expect(light).toContain(ground);
    for (const ground of [...grounds.dark.behind, grounds.dark.surface]) expect(dark).toContain(ground);
  });
});
