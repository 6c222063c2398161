import { setTimeout as sleep } from 'node:timers/promises';
import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

const other = { he: 'en', en: 'he' } as const;
const texts = {
  en: ['A lamp that blinks', '## Steps\n\nPress the button for ten seconds, then wait until the lamp is green.'],
  he: ['נורה מהבהבת', '## צעדים\n\nלוחצים על הכפתור עשר שניות ומחכים עד שהנורה ירוקה.'],
} as const;

describe.each([
  ['en', 1280, true],
  ['he', 390, true],
  ['he', 1280, false],
] as const)('translating an article (%s, %i px, without script: %s)', (language, width, withoutScript) => {
  const stage = useStage();
  const manner = { language, width, withoutScript } as const;
  const source = other[language];

  it('is begun where it is missing, written beside the original, and read in its place once it is reviewed', async () => {
    const [title, body] = texts[source];
    const author = await stage().as('staff', { language });
    const reviewer = await stage().as('reviewer', { language });
    const publish = async (draft: { id: string; version: number }, by = reviewer) =>
      act(by, 'approveRevision', { revisionId: draft.id, version: draft.version, reason: 'Tried it.' }, 'Revision { id }');
    const begun = await act(author, 'draftArticle', { space: 'bills-and-plans', title }, 'Revision { id version article { id } }');
    const written = await act(author, 'editRevision', { revisionId: begun.id, version: begun.version, title, body }, 'Revision { id version }');
    await act(author, 'submitRevision', { revisionId: written.id, version: written.version }, 'Revision { id }');
    await publish(written);
    await author.leave();

    const translator = await stage().as('expert', manner);
    await translator.open(`/a/${begun.article.id}`);
    expect(await translator.page.locator('.banner').first().textContent()).toContain(translator.say('web_translation_begin_here'));
    await translator.page.locator('.banner a', { hasText: translator.say('web_translation_begin_here') }).click();
    await translator.page.waitForURL(/translate\?to=/);
    await translator.press('web_translation_begin');
    await translator.page.waitForURL(/\/edit$/);
    expect(await translator.page.locator('.beside__original').textContent()).toContain(title);
    expect(await translator.page.locator('textarea[name=body]').inputValue()).toBe(body);

    // What is refused here has been saved before: whoever mends it at once meets no conflict with themselves, however slow the page is.
    await translator.page.route('**/__data.json*', async (route) => {
      await sleep(500);
      await route.continue();
    });
    await translator.page.locator('button[name=then][value=submit]').click();
    await translator.page.locator('form#write [role=alert]').waitFor();
    await translator.page.locator('input[name=title]').fill(texts[language][0]);
    await translator.page.locator('textarea[name=body]').fill(texts[language][1]);
    await translator.page.locator('button[name=then][value=submit]').click();
    await translator.page.locator('button[name=then][value=submit]').waitFor({ state: 'detached' });
    await translator.page.unrouteAll({ behavior: 'wait' });
    if (!withoutScript) expect(await findingsOn(translator.page)).toEqual([]);
    const [, translationId = ''] = /\/a\/(\d+)\/edit/.exec(translator.page.url()) ?? [];
    const queue = await reviewer.page.request.post(`${reviewer.address}/graphql`, {
      headers: { 'x-kehila-client': 'browser' },
      data: { query: `{ article(id: "${translationId}") { openRevision { id version } } }` },
    });
    const { data } = (await queue.json()) as { data: { article: { openRevision: { id: string; version: number } } } };
    await reviewer.open(`/review/${data.article.openRevision.id}`);
    await reviewer.page.locator('summary', { hasText: reviewer.say('web_translation_original') }).click();
    expect(await reviewer.page.locator('.beside__original').textContent()).toContain(title);
    await publish(data.article.openRevision);
    await reviewer.leave();

    const guest = (path: string) => fetch(translator.address + path, { redirect: 'manual' });
    const away = await guest(`/${language}/a/${begun.article.id}`);
    expect([away.status, away.headers.get('location')]).toEqual([302, expect.stringMatching(new RegExp(`^/${language}/a/${translationId}/`))]);
    const back = await guest(away.headers.get('location')!.replace(`/${language}/`, `/${source}/`));
    expect([back.status, back.headers.get('location')]).toEqual([302, expect.stringContaining(`/${source}/a/${begun.article.id}/`)]);
    const read = await (await guest(away.headers.get('location')!)).text();
    for (const [own, id] of [
      [language, translationId],
      [source, begun.article.id],
    ]) {
      expect(read).toMatch(new RegExp(`rel="alternate" hreflang="${own}" href="${translator.address}/${own}/a/${id}/`));
    }
    expect(read).toContain(`rel="canonical" href="${translator.address}/${language}/a/${translationId}/`);

    await translator.open(`/a/${begun.article.id}`);
    expect(new URL(translator.page.url()).pathname).toContain(`/${language}/a/${translationId}`);
    expect(await translator.page.locator('h1').textContent()).toContain(texts[language][0]);
    await translator.page.locator('article header ~ p a', { hasText: title }).click();
    await translator.page.waitForURL(new RegExp(`/${source}/a/${begun.article.id}`));
    await translator.leave();
  });
});
