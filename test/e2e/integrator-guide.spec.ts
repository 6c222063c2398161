import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act } from '../stage/act';
import { Kehila, type Person } from '../stage/kehila';

const guide = readFileSync(join(__dirname, '../../docs/guides/integrator.md'), 'utf8');
const [answerExample = '', filesExample = '', changesExample = ''] = [...guide.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => query ?? '');

interface Change {
  readonly articleId: string;
  readonly kind: string;
  readonly article: { readonly title: string; readonly contentHash: string } | null;
}

describe('the examples of the guide for integrators', () => {
  const kehila = Kehila.use();
  let author: Person;
  let staff: Person;
  let reviewer: Person;
  let token: string;

  const idOf = (outcome: unknown): string => (outcome as { id: string }).id;
  /** As a program sends it: with an access token that may read, and nothing else of ours. */
  const asked = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${kehila.address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };
  const changed = async (after: string | null) => {
    const { changedArticles } = await asked<{ changedArticles: { nodes: Change[]; pageInfo: { endCursor: string | null } } }>(changesExample, { after });
    return { told: changedArticles.nodes.map(({ articleId, kind }) => [articleId, kind]), cursor: changedArticles.pageInfo.endCursor ?? after };
  };
  const publish = async (): Promise<string> => {
    const begun = await act(author.client, 'draftArticle', { space: 'wifi', title: 'A fixed channel' }, 'Revision { id version article { id } }');
    const draft = {
      revisionId: idOf(begun),
      version: begun['version'],
      title: 'A fixed channel',
      body: '## Steps\n\nSet **channel 44** on your box.\n\nThen wait.',
    };
    const { version } = await act(author.client, 'editRevision', draft, 'Revision { version }');
    await act(author.client, 'submitRevision', { revisionId: draft.revisionId, version }, 'Revision { id }');
    await act(reviewer.client, 'claimRevision', { revisionId: draft.revisionId }, 'Revision { id }');
    await act(reviewer.client, 'approveRevision', { revisionId: draft.revisionId, version, reason: 'Tried it.' }, 'Revision { id }');
    return (begun['article'] as { id: string }).id;
  };

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    author = await kehila.person('author', { reputation: 500 });
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    reviewer = await kehila.person('reviewer', { grants: [{ role: 'REVIEWER', spaceId }] });
    const made = await act(author.client, 'createAccessToken', { name: 'A cache', scopes: ['READ'], days: 1 }, 'AccessTokenCreated { token }');
    token = made['token'] as string;
  });

  it('find an article by the key of another system, in the form of each channel, with a hash that can be made again', async () => {
    const articleId = await publish();
    await act(staff.client, 'setArticleKey', { articleId, externalKey: 'crm:77' }, 'Article { externalKey }');
    interface Found {
      readonly article: { id: string; title: string; plainText: string; shortText: string; contentHash: string; body: { markdown: string; html: string } };
    }
    const { article } = await asked<Found>(answerExample);
    expect(article).toMatchObject({ id: articleId, plainText: 'Steps\nSet channel 44 on your box.\nThen wait.', shortText: 'Set channel 44 on your box.' });
    expect(article.body.html).toContain('<strong>channel 44</strong>');
    const canonical = `${article.title}\n\n${article.body.markdown}`.normalize('NFC').replace(/\r\n?/g, '\n').trim();
    expect(createHash('sha256').update(canonical, 'utf8').digest('hex')).toBe(article.contentHash);
  });

  it('tell the files of an article, where they are fetched and how they are brought', async () => {
    const begun = await act(author.client, 'draftArticle', { space: 'wifi', title: 'Prices' }, 'Revision { id version article { id } }');
    const { version } = await act(
      author.client,
      'editRevision',
      { revisionId: idOf(begun), version: begun['version'], title: 'Prices', body: 'See the list.' },
      'Revision { version }',
    );
    const form = new FormData();
    for (const [, field = '', value = ''] of guide.matchAll(/-F (\w+)=([^@\s]+)/g)) form.set(field, value);
    form.set('revision', idOf(begun));
    form.set('version', String(version));
    form.set('file', new Blob(['%PDF-1.7']), 'prices.pdf');
    const headers = { cookie: author.client.cookie, 'x-kehila-client': 'example' };
    const brought = (await (await fetch(`${kehila.address}/files`, { method: 'POST', headers, body: form })).json()) as { id: string; version: number };
    const submitted = { revisionId: idOf(begun), version: brought.version };
    await act(author.client, 'submitRevision', submitted, 'Revision { id }');
    await act(reviewer.client, 'approveRevision', { ...submitted, reason: 'Tried it.' }, 'Revision { id }');
    await act(staff.client, 'setArticleKey', { articleId: (begun['article'] as { id: string }).id, externalKey: 'crm:78' }, 'Article { id }');
    const { article } = await asked<{ article: { attachments: { url: string }[] } }>(filesExample.replace('crm:77', 'crm:78'));
    expect(article.attachments).toEqual([{ name: 'prices.pdf', mediaType: 'application/pdf', size: 8, url: expect.any(String) as string }]);
    expect(await (await fetch(article.attachments[0]!.url)).text()).toBe('%PDF-1.7');
  });

  it('keep a cache as it is here: published, changed, gone', async () => {
    const { cursor: before } = await changed(null);
    const articleId = await publish();
    const first = await changed(before);
    expect(first.told).toEqual([[articleId, 'PUBLISHED']]);
    await act(staff.client, 'markArticleOutdated', { articleId, note: 'Moved.' });
    const second = await changed(first.cursor);
    expect(second.told).toEqual([[articleId, 'CHANGED']]);
    await act(staff.client, 'archiveArticle', { articleId, note: 'Old.' });
    const third = await changed(second.cursor);
    expect(third.told).toEqual([[articleId, 'GONE']]);
    expect((await changed(third.cursor)).told).toEqual([]);
  });
});
