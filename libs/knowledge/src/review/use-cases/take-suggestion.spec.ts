import { BadInput } from '@kehila/platform';
import { done, KnowledgeStory } from '../../knowledge.factory';
import { RevisionReader } from '../../revision/revision.reader';
import { EditRevision } from '../../revision/use-cases/edit-revision';
import { ReviewComments } from '../review-comments';
import { withSuggestion } from '../suggested-text';
import { ApproveRevision } from './approve-revision';
import { CommentOnRevision } from './comment-on-revision';
import { SettleRevisionComment } from './settle-revision-comment';
import { TakeSuggestion } from './take-suggestion';

describe('remarks about a text', () => {
  const story = new KnowledgeStory();
  const comment = (...args: Parameters<CommentOnRevision['execute']>) => story.kehila.get(CommentOnRevision).execute(...args);
  const take = (...args: Parameters<TakeSuggestion['execute']>) => story.kehila.get(TakeSuggestion).execute(...args);
  const settle = (...args: Parameters<SettleRevisionComment['execute']>) => story.kehila.get(SettleRevisionComment).execute(...args);
  const bodyOf = async (revisionId: string) => {
    const [row] = await story.kehila.sql<{ body_markdown: string }>('select body_markdown from revision where id = $1', revisionId);
    return row!.body_markdown;
  };

  async function suggested() {
    const [author, reviewer] = [await story.person(), await story.reviewer()];
    const draft = await story.claimed(author, reviewer);
    const { commentId } = done(await comment(reviewer, { ...draft, block: 1, body: 'Say where.', suggestion: 'Open settings and set channel 44.' }));
    return { author, reviewer, ...draft, commentId };
  }

  it('bring other words that the author takes as they are, into a new version', async () => {
    const { author, revisionId, version, commentId } = await suggested();
    expect(done(await take(author, { commentId, version }))).toMatchObject({ version: version + 1 });
    expect(await bodyOf(revisionId)).toBe('## Steps\n\nOpen settings and set channel 44.');
    const [remark] = await story.kehila.get(ReviewComments).of(revisionId);
    expect(remark).toMatchObject({ takenAt: expect.any(Date), doneAt: expect.any(Date), suggestion: 'Open settings and set channel 44.' });
  });

  it('are taken once, by nobody but the author, and only into the version that was read', async () => {
    const { author, reviewer, version, commentId } = await suggested();
    expect(await take(reviewer, { commentId, version })).toMatchObject({ code: 'NOT_ALLOWED', ability: 'EDIT_REVISION', needs: ['author'] });
    expect(await take(await story.person(), { commentId, version })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await take(author, { commentId, version: version - 1 })).toMatchObject({ code: 'REVISION_CHANGED', currentVersion: version });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => take(author, { commentId, version })));
    expect(outcomes.filter((outcome) => 'editorId' in outcome)).toHaveLength(1);
    expect(await take(author, { commentId, version: version + 1 })).toMatchObject({ code: 'STATE_REFUSED', state: 'taken' });
  });

  it('find their paragraph when others came before it, and are refused when it reads otherwise', async () => {
    const first = await suggested();
    const edit = (body: string, of: typeof first) =>
      story.kehila.get(EditRevision).execute(of.author, { revisionId: of.revisionId, version: of.version, title: 'A fixed channel', body });
    const { version } = done(await edit('Before you begin.\n\n## Steps\n\nSet channel 44.', first));
    done(await take(first.author, { commentId: first.commentId, version }));
    expect(await bodyOf(first.revisionId)).toBe('Before you begin.\n\n## Steps\n\nOpen settings and set channel 44.');

    const second = await suggested();
    const edited = done(await edit('## Steps\n\nSet channel 48.', second));
    expect(await take(second.author, { commentId: second.commentId, version: edited.version })).toMatchObject({ code: 'SUGGESTION_STALE' });
  });

  it('make their writer a contributor to the text: somebody else approves it', async () => {
    const { author, reviewer, revisionId, version, commentId } = await suggested();
    done(await take(author, { commentId, version }));
    expect(await story.kehila.get(ApproveRevision).execute(reviewer, { revisionId, version: version + 1, reason: 'Reads well.' })).toMatchObject({
      code: 'OWN_REVISION',
    });
    const seen = await story.kehila.get(RevisionReader).byId(reviewer, revisionId);
    expect(seen!.facts.creditedIds).toContain(reviewer.accountId);
    story.kehila.clock.advance(16 * 60_000);
    done(await story.kehila.get(ApproveRevision).execute(await story.reviewer(), { revisionId, version: version + 1, reason: 'Reads well.' }));
  });

  it('are about a paragraph that is there', async () => {
    const [author, reviewer] = [await story.person(), await story.reviewer()];
    const draft = await story.claimed(author, reviewer);
    await expect(comment(reviewer, { ...draft, block: 9, body: 'x', suggestion: 'y' })).rejects.toBeInstanceOf(BadInput);
    await expect(comment(reviewer, { ...draft, body: 'x', suggestion: 'y' })).rejects.toBeInstanceOf(BadInput);
  });

  it('are marked as done and opened again, by those who talk, and by nobody else', async () => {
    const { author, reviewer, revisionId, commentId } = await suggested();
    done(await settle(author, { commentId, done: true }));
    expect((await story.kehila.get(ReviewComments).of(revisionId))[0]!.doneAt).not.toBeNull();
    expect(await settle(reviewer, { commentId, done: true })).toMatchObject({ code: 'STATE_REFUSED', state: 'done' });
    done(await settle(reviewer, { commentId, done: false }));
    expect((await story.kehila.get(ReviewComments).of(revisionId))[0]!.doneAt).toBeNull();
    expect(await settle(await story.person(10_000), { commentId, done: true })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('suggested words', () => {
  const suggestion = { block: 1, suggestedFor: 'b', suggestion: 'B' };

  it('keep what separates paragraphs', () => {
    expect(withSuggestion('a\n\nb\n\n\nc\n', suggestion)).toBe('a\n\nB\n\n\nc\n');
  });

  it('are not put in when their paragraph is elsewhere twice', () => {
    expect(withSuggestion('b\n\na\n\nb', suggestion)).toBeUndefined();
    expect(withSuggestion('b\n\nb\n\na', suggestion)).toBe('b\n\nB\n\na');
    expect(withSuggestion('', suggestion)).toBeUndefined();
  });
});
