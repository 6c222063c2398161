import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

const pdf = { name: 'מחירון prices 2026.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nprices') };
const page = { name: 'page.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') };

describe.each([
  ['en', 1280, false],
  ['he', 390, false],
  ['he', 1280, true],
] as const)('a file of an article (%s, %i px, without script: %s)', (language, width, withoutScript) => {
  const stage = useStage();

  it('is added, refused with a reason, taken off, reviewed and fetched', async () => {
    const author = await stage().as('staff', { language, width, withoutScript });
    const begun = await act(author, 'draftArticle', { space: 'bills-and-plans', title: 'What it costs' }, 'Revision { id version article { id } }');
    const text = { revisionId: begun.id, version: begun.version, title: 'What it costs', body: 'See the list.' };
    await act(author, 'editRevision', text, 'Revision { id version }');
    const files = author.page.locator('#files');
    const add = async (file: typeof pdf): Promise<void> => {
      await files.locator('input[type=file]').setInputFiles(file);
      await files.getByRole('button', { name: author.say('web_attachments_bring'), exact: true }).click();
    };
    await author.open(`/a/${begun.article.id}/edit`);
    if (!withoutScript) await author.page.locator('textarea[name=body]').fill('Not saved yet.');
    await add(page);
    await files.locator('#file-error').waitFor();
    await add(pdf);
    await files.locator('li').waitFor();
    await add({ ...pdf, name: 'wrong.pdf' });
    await files.getByRole('button', { name: `${author.say('web_attachments_remove')} wrong.pdf` }).click();
    await files.locator('li', { hasText: 'wrong.pdf' }).waitFor({ state: 'detached' });
    expect(await files.locator('li').count()).toBe(1);
    if (!withoutScript) {
      expect(await author.page.locator('textarea[name=body]').inputValue()).toBe('Not saved yet.');
      expect(await findingsOn(author.page)).toEqual([]);
    }
    await author.page.locator('button[name=then][value=submit]').click();
    await author.page.locator('button[name=then][value=submit]').waitFor({ state: 'detached' });

    const reviewer = await stage().as('reviewer', { language, width, withoutScript });
    await reviewer.open(`/review/${begun.id}`);
    const change = reviewer.page.locator('li', { hasText: pdf.name });
    expect(await change.textContent()).toContain(reviewer.say('web_attachments_added'));
    if (!withoutScript) expect(await findingsOn(reviewer.page)).toEqual([]);
    const shown = Number(await author.page.locator('#files input[name=version]').first().inputValue());
    await act(reviewer, 'approveRevision', { revisionId: begun.id, version: shown, reason: 'Tried it.' }, 'Revision { id }');
    await reviewer.leave();

    await author.open(`/a/${begun.article.id}`);
    const link = author.page.getByRole('link', { name: pdf.name });
    if (!withoutScript) expect(await findingsOn(author.page)).toEqual([]);
    const [download] = await Promise.all([author.page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe(pdf.name);
    await author.leave();
  });
});
