import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

const texts = {
  en: ['A fan that hums', '## Steps\n\nTurn it off, and let it cool for an hour.'],
  he: ['מאוורר מזמזם', '## צעדים\n\nמכבים אותו ונותנים לו להתקרר שעה.'],
} as const;

describe.each([
  ['en', 1280, true],
  ['he', 390, true],
  ['he', 1280, false],
] as const)('an original and its translation (%s, %i px, without script: %s)', (language, width, withoutScript) => {
  const stage = useStage();
  const other = language === 'he' ? 'en' : 'he';

  async function published(author: Visitor, reviewer: Visitor, begin: Record<string, unknown>, text: readonly [string, string]): Promise<string> {
    const begun = await act(author, 'draftArticle', begin, 'Revision { id version article { id } }');
    const written = await act(
      author,
      'editRevision',
      { revisionId: begun.id, version: begun.version, title: text[0], body: text[1] },
      'Revision { id version }',
    );
    await act(author, 'submitRevision', { revisionId: written.id, version: written.version }, 'Revision { id }');
    await act(reviewer, 'approveRevision', { revisionId: written.id, version: written.version, reason: 'Tried it.' }, 'Revision { id }');
    return begun.article.id;
  }

  it('is marked outdated, which readers of the other language read too, and put away with its translation or without', async () => {
    const author = await stage().as('staff', { language });
    const keeper = await stage().as('reviewer', { language, width, withoutScript });
    const reader = await stage().as('customer', { language: other, width, withoutScript });
    const original = await published(author, keeper, { space: 'bills-and-plans', title: texts[language][0] }, texts[language]);
    const translation = await published(author, keeper, { translationOf: original, language: other.toUpperCase() }, texts[other]);
    const state = async () => (await stage().ask<{ article: { state: string } | null }>(`{ article(id: "${translation}") { state } }`)).article?.state;
    const upkeep = (act: string) => keeper.page.locator('details', { has: keeper.page.locator(`form[action="?/${act}"]`) });
    const open = async (act: string) => {
      await keeper.open(`/a/${original}`);
      await upkeep(act).locator('summary').click();
      return upkeep(act);
    };

    const outdated = await open('outdated');
    await outdated.locator('textarea').fill('Buy a silent one.');
    await outdated.locator('button').click();
    await keeper.page.locator('.banner', { hasText: 'Buy a silent one.' }).waitFor();
    await reader.open(`/a/${translation}`);
    expect(await reader.page.locator('.banner').first().textContent()).toContain(reader.say('web_translation_outdated_title'));
    expect(await reader.page.locator('.banner').first().textContent()).toContain('Buy a silent one.');
    if (!withoutScript) expect(await findingsOn(reader.page)).toEqual([]);

    const archive = await open('archive');
    expect(await archive.textContent()).toContain(texts[other][0]);
    expect(await archive.locator('input[value=go]').isChecked()).toBe(true);
    if (!withoutScript) expect(await findingsOn(keeper.page)).toEqual([]);
    // What is refused keeps what was chosen.
    await archive.locator('input[value=stay]').check();
    await archive.locator('textarea').fill('Nobody has it.');
    await archive.locator('[name=replacedBy]').fill('999999');
    await archive.locator('button').click();
    await upkeep('archive').locator('[role=alert], .field--error').first().waitFor();
    expect(await upkeep('archive').locator('input[value=stay]').isChecked()).toBe(true);
    await upkeep('archive').locator('[name=replacedBy]').fill('');
    await upkeep('archive').locator('button').click();
    await keeper.page.locator('.banner', { hasText: keeper.say('web_knowledge_archived_title') }).waitFor();
    expect(await state()).toBe('PUBLISHED');

    const verify = await open('verify');
    await verify.locator('button').click();
    await keeper.page.locator('form[action="?/archive"]').waitFor({ state: 'attached' });
    const again = await open('archive');
    await again.locator('textarea').fill('Nobody has it.');
    await again.locator('button').click();
    await keeper.page.locator('.banner', { hasText: keeper.say('web_knowledge_archived_title') }).waitFor();
    expect(await state()).toBeUndefined();
    for (const visitor of [author, keeper, reader]) await visitor.leave();
  });
});
