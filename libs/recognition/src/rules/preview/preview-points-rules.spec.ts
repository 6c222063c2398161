import { PreviewPointsRules } from './preview-points-rules';
import { RulesStory } from '../points-rules.factory';

describe('what drafted rules of points would have meant', () => {
  const story = new RulesStory();
  let content = 9_000;
  const fresh = () => String(++content);
  const sum = async (ledger: 'reputation' | 'loyalty' = 'reputation') => (await story.previewed()).ledgers.find((one) => one.ledger === ledger)!;
  const rule = async (name: string) => (await story.previewed()).rules.find((one) => one.rule === name && one.ledger === 'reputation');
  const changes = async () => (await story.previewed()).changes.map(({ ledger, account, change }) => [ledger, account.id, change]);

  beforeEach(async () => {
    story.kehila.clock.advance(91 * 86_400_000);
  });
  afterEach(async () => {
    const { draft } = await story.desk();
    if (draft) await story.discard(draft.version);
  });

  it('is nothing where the rules stay as they are, whatever happened', async () => {
    const [authorId, voterId] = [await story.person(), await story.person()];
    for (let n = 0; n < 22; n++) await story.cast({ contentId: fresh(), authorId, voterId: await story.person() });
    await story.cast({ contentId: fresh(), authorId: voterId, voterId: authorId, value: -1 });
    await story.cast({ contentId: fresh(), authorId, voterId, counts: 'score_only' });
    await story.draft({});
    expect(await sum()).toMatchObject({ gaining: 0, losing: 0 });
    expect(await changes()).toEqual([]);
    const { now, then } = await sum();
    expect(then).toBe(now);
  });

  it('names who gains and who loses most, by rule and in all', async () => {
    const [author, asker, unlucky] = [await story.person(), await story.person(), await story.person()];
    await story.accept({ answerId: fresh(), questionId: fresh(), authorId: author, askerId: asker });
    await story.cast({ contentId: fresh(), authorId: unlucky, voterId: asker });
    await story.draft(await story.paying({ answerAccepted: 40, answerVotedUp: 3 }));
    const preview = await sum();
    expect(await changes()).toEqual([
      ['reputation', author, 25],
      ['reputation', unlucky, -7],
    ]);
    expect(preview).toMatchObject({ gaining: 1, losing: 1 });
    expect(preview.then - preview.now).toBe(18);
    expect(await rule('answerAccepted')).toMatchObject({ entries: 1, now: 15, then: 40 });
    expect(await sum('loyalty')).toMatchObject({ gaining: 0, losing: 0 });
  });

  it('keeps the cap of a day', async () => {
    const authorId = await story.person();
    for (let n = 0; n < 21; n++) await story.cast({ contentId: fresh(), authorId, voterId: await story.person() });
    await story.draft({ votingGainsADay: 205 });
    expect(await changes()).toEqual([['reputation', authorId, 5]]);
    await story.draft({ votingGainsADay: 50 });
    expect(await changes()).toEqual([['reputation', authorId, -150]]);
  });

  it('leaves out what was undone, what staff and too many votes of one person earned nothing for, and what is older than 90 days', async () => {
    const [authorId, voterId] = [await story.person(), await story.person()];
    const undone = { contentId: fresh(), authorId, voterId };
    await story.cast({ contentId: fresh(), authorId, voterId });
    story.kehila.clock.advance(91 * 86_400_000);
    await story.cast(undone);
    await story.retract(undone);
    await story.cast({ contentId: fresh(), authorId, voterId, authorIsStaff: true });
    await story.cast({ contentId: fresh(), authorId, voterId, counts: 'score_only' });
    await story.draft(await story.paying({ answerVotedUp: 50 }));
    expect(await sum()).toMatchObject({ gaining: 0, losing: 0 });
  });

  it('says nothing about what was earned under an alias', async () => {
    const [authorId, askerId] = [await story.person(), await story.person()];
    await story.accept({ answerId: fresh(), questionId: fresh(), authorId, askerId, authorHidden: true });
    await story.draft({ ...(await story.paying({ answerAccepted: 40 })), loyalty: { answerAccepted: 90 } });
    expect(await changes()).toEqual([]);
  });

  it('counts who would reach a level or an ability, and who would lose one', async () => {
    const [author, asker] = [await story.person(), await story.person()];
    for (let n = 0; n < 3; n++) await story.accept({ answerId: fresh(), questionId: fresh(), authorId: author, askerId: asker });
    await story.draft(await story.paying({ answerAccepted: 20 }));
    const named = (await story.previewed()).thresholds.map(({ name, points, reaching, losing }) => [name, points, reaching, losing]);
    expect(named).toContainEqual(['Helper', 50, 1, 0]);
    expect(named.length).toBeGreaterThan(1);
    await story.draft(await story.paying({ answerAccepted: 1 }));
    expect((await story.previewed()).thresholds).toEqual([]);
  });

  it('is forgotten with what it was about, and worked out by one process', async () => {
    const [author, asker] = [await story.person(), await story.person()];
    await story.accept({ answerId: fresh(), questionId: fresh(), authorId: author, askerId: asker });
    const kept = () => story.kehila.sql('select account_id from points_rule_draft_change');
    await story.draft(await story.paying({ answerAccepted: 20 }));
    const preview = story.kehila.get(PreviewPointsRules);
    expect((await Promise.all([preview.run(), preview.run()])).sort()).toEqual([0, 1]);
    expect(await kept()).not.toEqual([]);
    await story.draft({});
    expect(await kept()).toEqual([]);
    expect(await story.desk()).toMatchObject({ draft: { previewState: 'waiting' }, preview: null });
  });
});
