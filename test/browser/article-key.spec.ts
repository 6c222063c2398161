import { useStage } from './stage/use-stage.ts';

describe('the name of an article in other systems, without JavaScript', () => {
  const stage = useStage();

  it.each(['he', 'en'] as const)('is set on its page by staff, refused where it is none, and taken off (%s)', async (language) => {
    const found = await stage().ask<{ articles: { nodes: { id: string; slug: string }[] } }>('{ articles(first: 1) { nodes { id slug } } }');
    const { id, slug } = found.articles.nodes[0]!;
    const visitor = await stage().as('staff', { language, width: 390, withoutScript: true });
    const key = visitor.page.locator('#externalKey');
    const keyOf = async (): Promise<string | null> =>
      (await stage().ask<{ article: { externalKey: string | null } }>(`{ article(id: "${id}") { externalKey } }`)).article.externalKey;
    await visitor.open(`/a/${id}/${slug}`);
    await key.fill('no key');
    await visitor.press('web_channels_key_save');
    expect(await visitor.page.locator('#externalKey-error').count()).toBe(1);
    await key.fill(`desk:${language}`);
    await visitor.press('web_channels_key_save');
    expect(await key.inputValue()).toBe(`desk:${language}`);
    expect(await keyOf()).toBe(`desk:${language}`);
    await key.fill('');
    await visitor.press('web_channels_key_save');
    expect(await keyOf()).toBeNull();
    expect(visitor.complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
    await visitor.leave();
  });
});
