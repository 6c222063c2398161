import type { Role } from './stage/visitor.ts';
import { useStage } from './stage/use-stage.ts';

const newest = '{ questions(first: 1) { nodes { id slug title } } }';

describe('reading later', () => {
  const stage = useStage();
  const readers: readonly [string, Role, boolean][] = [
    ['with script', 'customer', false],
    ['without script', 'expert', true],
  ];

  it.each(readers)('%s: a question is kept, stands on a list of one’s own, and is taken off it', async (_, role, withoutScript) => {
    const found = await stage().ask<{ questions: { nodes: { id: string; slug: string; title: string }[] } }>(newest);
    const { id, slug, title } = found.questions.nodes[0]!;
    const reader = await stage().as(role, { language: 'en', width: 390, withoutScript });
    const inList = reader.page.locator('main .row', { hasText: title });
    await reader.open(`/q/${id}/${slug}`);
    await reader.press('web_lists_read_later');
    await reader.page.locator('main form[action="?/unsave"]').waitFor();
    for (const list of ['/me/saved', '/questions?view=saved']) {
      await reader.open(list);
      expect(await inList.count()).toBe(1);
    }
    await reader.open(`/q/${id}/${slug}`);
    await reader.press('web_lists_saved');
    await reader.page.locator('main form[action="?/save"]').waitFor();
    await reader.open('/me/saved');
    expect(await inList.count()).toBe(0);
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });
});
