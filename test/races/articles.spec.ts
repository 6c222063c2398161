import { act, tryAct } from '../stage/act';
import { Arena, atOnce, codes, succeeded } from './arena';

describe('at the same time on two servers, of articles', () => {
  const arena = Arena.use();
  const { kehila } = arena;
  const [author, reviewers] = [() => arena.asker.client, () => arena.reviewers];

  const submitted = async () => {
    const draft = await arena.draft();
    const { revisionId, version } = draft;
    await act(author(), 'submitRevision', { revisionId, version });
    return draft;
  };
  const published = async () => {
    const { revisionId, version, articleId } = await submitted();
    await act(reviewers()[0]!.client, 'approveRevision', { revisionId, version, reason: 'Reads well.' });
    return articleId;
  };

  arena.race('two reviewers publish a revision once', async () => {
    const { revisionId, version } = await submitted();
    const before = await arena.pointsOf(arena.asker);
    const outcomes = await arena.all(reviewers(), (client) => act(client, 'approveRevision', { revisionId, version, reason: 'Reads well.' }));
    expect(succeeded(outcomes)).toHaveLength(1);
    expect((await arena.pointsOf(arena.asker)) - before).toBe(50);
  });

  arena.race('where two have to approve, two publish a revision once, however often each clicks', async () => {
    await kehila.sql('update space set reviewers_needed = 2 where id = $1', arena.spaceId);
    const { revisionId, version } = await submitted();
    const before = await arena.pointsOf(arena.asker);
    const outcomes = await arena.all(reviewers(), (client) =>
      act(client, 'approveRevision', { revisionId, version, reason: 'Reads well.' }, 'Revision { state }'),
    );
    await kehila.sql('update space set reviewers_needed = 1 where id = $1', arena.spaceId);
    expect(
      succeeded(outcomes)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['PUBLISHED', 'SUBMITTED']);
    expect(await kehila.sql('select count(distinct account_id)::int as approved from revision_approval where revision_id = $1', revisionId)).toEqual([
      { approved: 2 },
    ]);
    expect((await arena.pointsOf(arena.asker)) - before).toBe(50);
  });

  arena.race('a revision that is approved, sent back, declined and withdrawn has one end', async () => {
    const { revisionId, version } = await submitted();
    const ends = ['approveRevision', 'requestChanges', 'declineRevision', 'withdrawRevision'] as const;
    const outcomes = await arena.all([arena.reviewers[0]!, arena.reviewers[1]!, arena.reviewers[0]!, arena.asker], (client, index) => {
      const name = ends[Math.floor(index / 2) % 4]!;
      return act(client, name, { revisionId, ...(name !== 'withdrawRevision' && { version }), reason: 'So.' });
    });
    const [{ state, published_at: at } = { state: '', published_at: null }] = await kehila.sql<{ state: string; published_at: Date | null }>(
      'select state, published_at from revision where id = $1',
      revisionId,
    );
    // What was sent back may still be withdrawn by its author.
    expect(succeeded(outcomes).length).toBe(state === 'withdrawn' ? succeeded(outcomes).length : 1);
    expect(succeeded(outcomes).length).toBeLessThanOrEqual(2);
    expect(at !== null).toBe(state === 'published');
  });

  arena.race('of texts saved from the same version one is kept, and the others are asked', async () => {
    const { revisionId, version } = await arena.draft();
    const outcomes = await arena.all(arena.asker, (client, index) =>
      act(client, 'editRevision', { revisionId, version, title: 'A race', body: `Text ${index}` }, 'Revision { version }'),
    );
    expect(codes(outcomes)).toEqual([...Array.from({ length: atOnce - 1 }, () => 'REVISION_CHANGED'), 'done']);
    const kept = outcomes.findIndex(({ code }) => !code);
    expect(await kehila.sql('select body_markdown from revision where id = $1', revisionId)).toEqual([{ body_markdown: `Text ${kept}` }]);
  });

  arena.race('an article is called outdated once, and archived once after that', async () => {
    const articleId = await published();
    const acts = ['markArticleOutdated', 'archiveArticle'] as const;
    const outcomes = await arena.all(arena.staff, (client, index) => act(client, acts[index % 2]!, { articleId, note: 'So.' }));
    const done = (which: number) => outcomes.filter(({ code }, index) => !code && index % 2 === which).length;
    expect(done(0)).toBeLessThanOrEqual(1);
    expect(done(1)).toBe(1);
    expect(await kehila.sql('select state from article where id = $1', articleId)).toEqual([{ state: 'archived' }]);
  });

  arena.race('one nomination is taken up once', async () => {
    const contentId = await arena.answer(await arena.ask(), await arena.newcomer());
    await act(author(), 'acceptAnswer', { answerId: contentId });
    const nominations = succeeded(await arena.all(arena.asker, (client) => act(client, 'nominateForArticle', { contentId }, 'Nomination { id }')));
    expect(nominations).toHaveLength(1);
    const drafts = await arena.all(arena.asker, (client) => act(client, 'draftArticle', { nominationId: nominations[0]!['id'] }));
    expect(succeeded(drafts)).toHaveLength(1);
  });

  arena.race('a reader’s rating counts once', async () => {
    const articleId = await published();
    const reader = await arena.newcomer('reader');
    const before = await arena.pointsOf(arena.asker);
    await arena.all(reader, (client) => tryAct(client, 'rateArticle', { articleId, helpful: true }));
    expect(await kehila.sql('select helpful_count from article where id = $1', articleId)).toEqual([{ helpful_count: 1 }]);
    expect((await arena.pointsOf(arena.asker)) - before).toBe(2);
  });
});
