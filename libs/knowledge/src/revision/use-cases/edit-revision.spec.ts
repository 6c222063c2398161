import { done, KnowledgeStory } from '../../knowledge.factory';
import { RequestChanges } from '../../review/use-cases/request-changes';
import { RevisionReader } from '../revision.reader';
import { EditRevision } from './edit-revision';

describe('editing a revision', () => {
  const story = new KnowledgeStory();
  const edit = (...args: Parameters<EditRevision['execute']>) => story.kehila.get(EditRevision).execute(...args);
  const text = { title: 'Fix the channel', body: '## Steps\n\nSet channel 44, not 36.' };

  it('saves the text as a new version', async () => {
    const author = await story.person();
    const draft = await story.draft(author);
    done(await edit(author, { ...draft, ...text, summary: 'One number' }));
    const revision = (await story.kehila.get(RevisionReader).byId(author, draft.revisionId))!;
    expect(revision).toMatchObject({ title: 'Fix the channel', summary: 'One number', version: draft.version + 1, state: 'draft' });
    expect((await story.kehila.get(RevisionReader).body(revision)).html).toContain('Set channel 44, not 36.');
  });

  it('saves one of two edits of the same version, and tells the other which version stands', async () => {
    const author = await story.person();
    const draft = await story.draft(author);
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, at) => edit(author, { ...draft, ...text, title: `Edit ${at}` })));
    expect(outcomes.filter((outcome) => 'version' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'code' in outcome)).toHaveLength(19);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'REVISION_CHANGED', currentVersion: draft.version + 1 }));
  });

  it('goes on while it is submitted, under review, and after changes were requested', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const draft = await story.claimed(author, reviewer);
    const { version } = done(await edit(author, { ...draft, ...text }));
    expect(await story.stateOf(draft.revisionId, author)).toBe('in_review');
    done(await story.kehila.get(RequestChanges).execute(reviewer, { ...draft, version, reason: 'One number only' }));
    done(await edit(author, { ...draft, ...text, version }));
    expect(await story.stateOf(draft.revisionId, author)).toBe('changes_requested');
  });

  it('refuses everybody but the author: who may read it learns so, others see nothing', async () => {
    const draft = await story.draft(await story.person());
    expect(await edit(await story.staff(), { ...draft, ...text })).toMatchObject({ code: 'NOT_ALLOWED', needs: ['author'] });
    expect(await edit(await story.reviewer(), { ...draft, ...text })).toMatchObject({ code: 'NOT_ALLOWED', needs: ['author'] });
    expect(await edit(await story.person(), { ...draft, ...text })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses what is published', async () => {
    const author = await story.person();
    const draft = await story.published(author, await story.reviewer());
    expect(await edit(author, { ...draft, ...text })).toMatchObject({ code: 'STATE_REFUSED', state: 'published' });
  });
});
