import { act } from '../../stage/act';
import { expectDone, idOf } from './outcomes';
import type { Scene } from './scene';

export interface Draft {
  readonly revisionId: string;
  readonly articleId: string;
  readonly version: number;
}

/** Articles by the helper, reviewed by the reviewer of the space. */
export class SceneOfArticles {
  constructor(private readonly scene: Scene) {}

  async nomination(): Promise<string> {
    const contentId = await this.scene.acceptedAnswer();
    return idOf(await act(this.scene.staff.client, 'nominateForArticle', { contentId }, 'Nomination { id }'));
  }

  async draft(): Promise<Draft> {
    const begun = await act(
      this.scene.helper.client,
      'draftArticle',
      { space: this.scene.space, title: 'A fixed channel' },
      'Revision { id version article { id } }',
    );
    const input = { revisionId: begun['id'], version: begun['version'], title: 'A fixed channel', body: 'Set channel 44.' };
    const edited = await act(this.scene.helper.client, 'editRevision', input, 'Revision { version }');
    return { revisionId: idOf(begun), articleId: (begun['article'] as { id: string }).id, version: edited['version'] as number };
  }

  async submitted(): Promise<Draft> {
    const draft = await this.draft();
    expectDone(await act(this.scene.helper.client, 'submitRevision', { revisionId: draft.revisionId, version: draft.version }));
    return draft;
  }

  async published(): Promise<Draft> {
    const draft = await this.submitted();
    expectDone(await act(this.scene.reviewer.client, 'approveRevision', { revisionId: draft.revisionId, version: draft.version, reason: 'Tried it.' }));
    return draft;
  }

  /** Approved, for a day to come. */
  async scheduled(): Promise<Draft> {
    const draft = await this.submitted();
    const approval = { revisionId: draft.revisionId, version: draft.version, reason: 'Tried it.', publishAt: '2027-05-01T08:00:00Z' };
    expectDone(await act(this.scene.reviewer.client, 'approveRevision', approval));
    return draft;
  }

  /** A translation whose original has changed, and the text of the original that stands now. */
  async behind(significance: 'MEDIUM' | 'LARGE'): Promise<{ readonly articleId: string; readonly originalRevisionId: string }> {
    const source = await this.published();
    const translation = await this.written({ translationOf: source.articleId, language: 'HE' }, 'ערוץ קבוע');
    const change = await this.written({ articleId: source.articleId }, 'A fixed channel', significance);
    return { articleId: translation.articleId, originalRevisionId: change.revisionId };
  }

  /** Written, handed in and approved. */
  private async written(begin: Readonly<Record<string, unknown>>, title: string, significance?: string): Promise<Omit<Draft, 'version'>> {
    const { helper, reviewer } = this.scene;
    const begun = await act(helper.client, 'draftArticle', begin, 'Revision { id version article { id } }');
    const revisionId = idOf(begun);
    const { version } = await act(
      helper.client,
      'editRevision',
      { revisionId, version: begun['version'], title, body: `${title}: 36.` },
      'Revision { version }',
    );
    expectDone(await act(helper.client, 'submitRevision', { revisionId, version, significance }));
    expectDone(await act(reviewer.client, 'approveRevision', { revisionId, version, reason: 'Tried it.' }));
    return { revisionId, articleId: (begun['article'] as { id: string }).id };
  }

  /** Public once: its id. */
  async archived(): Promise<string> {
    const { articleId } = await this.published();
    expectDone(await act(this.scene.reviewer.client, 'archiveArticle', { articleId, note: 'Gone.' }));
    return articleId;
  }

  /** Other words for a paragraph of a text that was handed in. */
  async remark(): Promise<{ readonly commentId: string; readonly version: number }> {
    const { revisionId, version } = await this.submitted();
    const said = { revisionId, block: 0, body: 'Shorter?', suggestion: 'Short.' };
    const revision = await act(this.scene.reviewer.client, 'commentOnRevision', said, 'Revision { comments { id } }');
    expectDone(revision);
    return { commentId: (revision as unknown as { comments: { id: string }[] }).comments[0]!.id, version };
  }

  /** What a reader missed in an article. */
  async complaint(): Promise<string> {
    const { articleId } = await this.published();
    const rating = { articleId, helpful: false, reason: 'STEPS_FAILED', browserKey: 'a browser of somebody' };
    expectDone(await act(this.scene.reviewer.client, 'rateArticle', rating));
    const { body } = await this.scene.reviewer.client.send(`{ article(id: "${articleId}") { complaints { nodes { id } } } }`);
    return (body.data as { article: { complaints: { nodes: { id: string }[] } } }).article.complaints.nodes[0]!.id;
  }
}
