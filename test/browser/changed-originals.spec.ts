import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { tickStandard } from './stage/tick-standard.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

const other = { he: 'en', en: 'he' } as const;
const texts = {
  en: ['A lamp that stays red', 'Press the button for ten seconds, then wait until the lamp is green.'],
  he: ['נורה שנשארת אדומה', 'לוחצים על הכפתור עשר שניות ומחכים עד שהנורה ירוקה.'],
} as const;

describe.each([
  ['he', 390, true],
  ['en', 1280, false],
] as const)('changing an article that stands in two languages (%s, %i px, without script: %s)', (language, width, withoutScript) => {
  const stage = useStage();
  const manner = { language, width, withoutScript } as const;
  const source = other[language];
  let reviewer: Visitor;

  async function published(author: Visitor, begin: object, [title, body]: readonly [string, string], significance?: string) {
    const begun = await act(author, 'draftArticle', begin, 'Revision { id version article { id } }');
    const { version } = await act(author, 'editRevision', { revisionId: begun.id, version: begun.version, title, body }, 'Revision { id version }');
    await act(author, 'submitRevision', { revisionId: begun.id, version, significance }, 'Revision { id }');
    await act(reviewer, 'approveRevision', { revisionId: begun.id, version, reason: 'Tried it.' }, 'Revision { id }');
    return begun.article.id;
  }

  it('is told to readers of the other, or leads them back, until the translation follows or is said to hold', async () => {
    reviewer = await stage().as('reviewer', manner);
    const staff = await stage().as('staff', manner);
    const translator = await stage().as('expert', manner);
    const original = await published(staff, { space: 'bills-and-plans', title: texts[source][0] }, texts[source]);
    const translation = await published(translator, { translationOf: original, language: language.toUpperCase() }, texts[language]);

    await staff.open(`/a/${original}/edit`);
    await staff.press('web_knowledge_propose_begin');
    await staff.page.locator('textarea[name=body]').fill(`${texts[source][1]} 20`);
    expect(await staff.page.locator('input[name=significance]:checked').inputValue()).toBe('MEDIUM');
    await staff.page.locator('input[name=significance][value=LARGE]').check();
    await staff.page.locator('button[name=then][value=submit]').click();
    await staff.page.locator('button[name=then][value=submit]').waitFor({ state: 'detached' });
    const review = (await staff.page.locator('aside a[href*="/review/"]').getAttribute('href')) ?? '';
    await reviewer.open(review.replace(/^.*(?=\/review\/)/, ''));
    expect(await reviewer.page.locator('input[name=significance]:checked').inputValue()).toBe('LARGE');
    if (!withoutScript) expect(await findingsOn(reviewer.page)).toEqual([]);
    await reviewer.page.locator('input[name=significance][value=MEDIUM]').check();
    await tickStandard(reviewer);
    await reviewer.page.locator('#approve').click();
    await reviewer.page.waitForURL(/decided=approved/);

    const guest = (id: string) => fetch(`${reviewer.address}/${language}/a/${id}`, { redirect: 'manual' });
    const read = async () => (await fetch(`${reviewer.address}/${language}/a/${translation}`)).text();
    expect(await read()).toContain(translator.say('web_translation_read_original'));

    await published(staff, { articleId: original }, [texts[source][0], `${texts[source][1]} 30`], 'LARGE');
    const away = await guest(translation);
    expect([away.status, away.headers.get('location')]).toEqual([302, expect.stringMatching(new RegExp(`^/${language}/a/${original}/`))]);
    expect(await staff.open(`/a/${original}`)).toBe(200);
    await translator.open(`/a/${translation}`);
    expect(await translator.page.locator('.banner__title').first().textContent()).toBe(translator.say('web_translation_hidden_title'));
    await translator.follow('web_translation_update');
    await translator.press('web_knowledge_propose_begin');
    expect(await translator.page.locator('[aria-labelledby=original-changes] ins').first().textContent()).toContain('30');
    if (!withoutScript) expect(await findingsOn(translator.page)).toEqual([]);

    await staff.open(`/a/${translation}`);
    if (!withoutScript) expect(await findingsOn(staff.page)).toEqual([]);
    await staff.press('web_translation_confirm');
    await staff.page.locator('#behind').waitFor({ state: 'detached' });
    expect(await read()).not.toContain(translator.say('web_translation_read_original'));
    expect((await guest(original)).headers.get('location')).toMatch(new RegExp(`^/${language}/a/${translation}/`));
    await Promise.all([reviewer, staff, translator].map((visitor) => visitor.leave()));
  });
});
