import { AnswerReader, QuestionReader } from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { Court, done, nobody } from '../moderation.factory';

describe('an objection to a decision about one’s own text', () => {
  const court = new Court();
  const { kehila } = court;
  let staff: Actor;
  let other: Actor;
  let author: Actor;
  let question: string;
  let answer: string;
  let decisionId: string;

  beforeAll(async () => {
    [staff, other] = [await court.staff(), await court.staff()];
  });
  beforeEach(async () => {
    author = await court.person();
    question = await court.ask(await court.person());
    answer = await court.answer(author, question);
    decisionId = await judged('hide');
  });

  const judged = async (decision: 'hide' | 'remove', reason: 'off_topic' | 'spam' = 'off_topic', id = answer) => {
    done(await court.flag(await court.person(), id === question ? 'question' : 'answer', id));
    done(await court.decide(staff, await court.item(staff, id), decision, { reason }));
    return (await court.decisions(author))[0]!.id;
  };
  const objected = async (id = decisionId, text = answer) => {
    done(await court.appeal(author, id));
    return court.item(other, text);
  };
  const isSeen = async () => (await kehila.get(AnswerReader).byId(nobody, answer)) !== null;

  it('waits in the queue with what was said and decided, for everybody but who decided', async () => {
    const item = await objected();
    expect(item).toMatchObject({ state: 'pending', viewerCan: [], publication: 'hidden' });
    expect(item.appeal).toMatchObject({ words: 'It does belong there.', verdict: { decision: 'hide', reason: 'off_topic' }, viewerCan: ['uphold', 'overturn'] });
    expect((await court.waiting(other)).map(({ id }) => id)).toContain(item.id);
    expect((await court.item(staff, answer)).appeal).toMatchObject({ viewerCan: [] });
  });

  it('is shown to whoever made it, until it is decided and after', async () => {
    expect(await court.decisions(author)).toMatchObject([{ appeal: null, mayAppeal: true }]);
    const item = await objected();
    expect(await court.decisions(author)).toMatchObject([{ appeal: { words: 'It does belong there.', outcome: null, decidedAt: null }, mayAppeal: false }]);
    done(await court.decideAppeal(other, item, 'uphold', 'It is still about lamps.'));
    expect(await court.decisions(author)).toMatchObject([
      { appeal: { outcome: 'uphold', note: 'It is still about lamps.', decidedAt: expect.any(Date) }, mayAppeal: false },
    ]);
  });

  it('changes nothing where the decision stands', async () => {
    done(await court.decideAppeal(other, await objected(), 'uphold'));
    expect(await isSeen()).toBe(false);
    expect((await court.item(other, answer)).verdicts).toMatchObject([{ decision: 'keep' }]);
  });

  it('brings the text back with its counters where the decision is taken back', async () => {
    done(await court.decideAppeal(other, await objected(), 'overturn'));
    expect(await isSeen()).toBe(true);
    expect(await court.row('question', question)).toMatchObject({ answer_count: 1, state: 'answered' });
    expect(await court.decisions(author)).toMatchObject([{ publication: 'visible', appeal: { outcome: 'overturn' } }]);
    expect(await court.differences()).toEqual([]);
  });

  it('gives back what the removal cost', async () => {
    await court.bring(author, 120);
    const before = await court.points(author);
    const removed = await judgedAgain('remove');
    expect(await court.points(author)).toBe(before - 100);
    done(await court.decideAppeal(other, await objected(removed), 'overturn'));
    expect(await court.points(author)).toBe(before);
  });

  it('can be made also where the author sees the question no more', async () => {
    author = await court.person();
    question = await court.ask(author);
    const removed = await judged('remove', 'off_topic', question);
    done(await court.decideAppeal(other, await objected(removed, question), 'overturn'));
    expect(await kehila.get(QuestionReader).byId(nobody, question)).not.toBeNull();
  });

  it('is made once a decision, also from two tabs', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => court.appeal(author, decisionId)));
    expect(outcomes.filter((outcome) => 'decisionId' in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'ALREADY_APPEALED' }));
    done(await court.decideAppeal(other, await court.item(other, answer), 'uphold'));
    expect(await court.appeal(author, decisionId)).toMatchObject({ code: 'ALREADY_APPEALED' });
  });

  it('can be made against a later decision about the same text', async () => {
    done(await court.decideAppeal(other, await objected(), 'uphold'));
    const removed = await judgedAgain('remove');
    expect(await court.appeal(author, removed)).toMatchObject({ decisionId: removed });
  });

  it('is not for others: they learn nothing of the decision', async () => {
    for (const stranger of [await court.person(), staff]) expect(await court.appeal(stranger, decisionId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused once the text is shown again, and against what a later decision replaced', async () => {
    await judgedAgain('remove');
    expect(await court.appeal(author, decisionId)).toMatchObject({ code: 'STATE_REFUSED', state: 'removed' });
    done(await court.decide(other, await court.item(other, answer), 'restore'));
    const [restored, removed] = await court.decisions(author);
    for (const { id } of [restored!, removed!]) expect(await court.appeal(author, id)).toMatchObject({ code: 'STATE_REFUSED', state: 'visible' });
  });

  it('is not decided by who decided before, nor by whose text it is', async () => {
    expect(await court.decideAppeal(staff, await objected(), 'uphold')).toMatchObject({ code: 'OWN_DECISION' });
    const colleague = await court.staff();
    author = colleague;
    answer = await court.answer(colleague, question);
    const item = await objected(await judged('hide'));
    expect(await court.decideAppeal(colleague, item, 'overturn')).toMatchObject({ code: 'OWN_CONTENT' });
  });

  it('is not decided by who does not moderate there', async () => {
    const item = await objected();
    for (const stranger of [author, await court.person()]) {
      expect(await court.decideAppeal(stranger, item, 'overturn')).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('has one end when two decide differently at once, and the other is told it', async () => {
    const item = await objected();
    const third = await court.staff();
    const outcomes = await Promise.all([court.decideAppeal(other, item, 'uphold'), court.decideAppeal(third, item, 'overturn')]);
    expect(outcomes.filter((outcome) => 'itemId' in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'ALREADY_DECIDED' }));
    const [decision] = await court.decisions(author);
    expect(await isSeen()).toBe(decision?.appeal?.outcome === 'overturn');
  });

  it('comes before every other decision about the text', async () => {
    const first = await court.item(staff, answer);
    const item = await objected();
    for (const [moderator, one] of [
      [staff, { id: first.id, version: first.version }],
      [other, item],
    ] as const) {
      expect(await court.decide(moderator, one, 'restore')).toMatchObject({ code: 'STATE_REFUSED', state: 'appealed' });
    }
  });

  it('is refused while another looks at it', async () => {
    const item = await objected();
    done(await court.claim(await court.staff(), item.id));
    expect(await court.decideAppeal(other, item, 'uphold')).toMatchObject({ code: 'CLAIMED_BY_ANOTHER' });
  });

  const judgedAgain = async (decision: 'remove') => {
    done(await court.decide(staff, await court.item(staff, answer), decision, { reason: 'spam' }));
    return (await court.decisions(author))[0]!.id;
  };
});
