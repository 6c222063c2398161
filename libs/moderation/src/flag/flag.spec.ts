import type { Actor } from '@kehila/platform';
import { Court, nobody } from '../moderation.factory';

describe('reporting something to the staff', () => {
  const court = new Court();
  let author: Actor;
  let reader: Actor;
  let staff: Actor;
  let question: string;

  beforeAll(async () => {
    [author, staff] = [await court.person(), await court.staff()];
  });
  beforeEach(async () => {
    reader = await court.person();
    question = await court.ask(author);
  });

  it('puts one item into the queue, however many report it, with what they say and not with who they are', async () => {
    const other = await court.person();
    await court.flag(reader, 'question', question, { note: 'Sells pills.' });
    await court.flag(other, 'question', question, { reason: 'abuse' });
    const [item, ...more] = (await court.waiting(staff)).filter(({ subjectId }) => subjectId === question);
    expect(more).toEqual([]);
    expect(item).toMatchObject({ subjectKind: 'question', flagCount: 2, version: 2, title: 'Why does the light blink?', publication: 'visible' });
    expect(item!.flags.map(({ reason, note }) => [reason, note])).toEqual([
      ['abuse', null],
      ['spam', 'Sells pills.'],
    ]);
    expect(JSON.stringify(item)).not.toContain(`"${reader.accountId}"`);
  });

  it('is done once until it is decided, also from two tabs', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => court.flag(reader, 'question', question)));
    expect(outcomes.filter((outcome) => 'flagId' in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'ALREADY_FLAGGED' }));
  });

  it('can be done again once it was decided', async () => {
    await court.flag(reader, 'question', question);
    await court.decide(staff, await court.item(staff, question), 'ignore');
    expect(await court.flag(reader, 'question', question)).toMatchObject({ flagId: expect.any(String) });
  });

  it('takes answers, comments and people too', async () => {
    const answer = await court.answer(author, question);
    const comment = await court.comment(author, answer);
    for (const [kind, id] of [
      ['answer', answer],
      ['comment', comment],
      ['account', author.accountId!],
    ] as const) {
      expect(await court.flag(reader, kind, id)).toMatchObject({ flagId: expect.any(String) });
    }
    expect((await court.item(await court.person([{ role: 'STAFF', spaceId: null }]), author.accountId!)).title).toMatch(/^Person/);
  });

  it('takes nothing that is not what it is said to be', async () => {
    expect(await court.flag(reader, 'answer', question)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await court.flag(reader, 'article', question)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not know what the reporter does not see', async () => {
    const answer = await court.answer(author, question);
    await court.flag(reader, 'answer', answer);
    await court.decide(staff, await court.item(staff, answer), 'hide');
    expect(await court.flag(await court.person(), 'answer', answer)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await court.flag(staff, 'answer', answer)).toMatchObject({ code: 'STATE_REFUSED', state: 'hidden' });
  });

  it('refuses what is one’s own', async () => {
    expect(await court.flag(author, 'question', question)).toMatchObject({ code: 'OWN_CONTENT' });
    expect(await court.flag(author, 'account', author.accountId!)).toMatchObject({ code: 'OWN_CONTENT' });
  });

  it('asks for a point of reputation', async () => {
    await court.flag(reader, 'question', question);
    await court.decide(staff, await court.item(staff, question), 'approve');
    expect(await court.points(reader)).toBe(0);
    expect(await court.flag(reader, 'question', question)).toMatchObject({ code: 'NOT_ALLOWED', missingReputation: 1 });
    expect(await court.flag(nobody, 'question', question)).toMatchObject({ code: 'NOT_ALLOWED', needs: ['signIn'] });
  });

  it('ends for the day after ten, also when they come at once', async () => {
    const asked = [];
    for (let number = 0; number < 12; number += 1) asked.push(await court.ask(author));
    const outcomes = await Promise.all(asked.map((id) => court.flag(reader, 'question', id)));
    expect(outcomes.filter((outcome) => 'flagId' in outcome)).toHaveLength(10);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'FLAG_LIMIT_REACHED', limit: 10 }));
  });

  it('weighs more from who was right before', async () => {
    const [proven, careless] = [await court.person(), await court.person()];
    await court.bring(careless, 10);
    for (const [flagger, decision] of [
      [proven, 'hide'],
      [careless, 'approve'],
    ] as const) {
      for (let number = 0; number < 3; number += 1) {
        const id = await court.ask(author);
        await court.flag(flagger, 'question', id);
        await court.decide(staff, await court.item(staff, id), decision);
      }
    }
    const [first, second, third] = [await court.ask(author), await court.ask(author), await court.ask(author)];
    await court.flag(careless, 'question', first);
    await court.flag(reader, 'question', second);
    await court.flag(proven, 'question', third);
    const order = (await court.waiting(staff)).map(({ subjectId }) => subjectId).filter((id) => [first, second, third].includes(id));
    expect(order).toEqual([third, second, first]);
  });

  describe('told to who reported', () => {
    it('names what it was about while they see it, and no more once it is hidden', async () => {
      await court.flag(reader, 'question', question);
      expect(await court.ownFlags(reader)).toMatchObject([
        { outcome: null, title: 'Why does the light blink?', path: `/q/${question}/why-does-the-light-blink` },
      ]);
      await court.decide(staff, await court.item(staff, question), 'hide');
      expect(await court.ownFlags(reader)).toMatchObject([{ outcome: 'upheld', settledAt: expect.any(Date), title: null, path: null }]);
    });

    it('says nothing to others', async () => {
      await court.flag(reader, 'question', question);
      expect(await court.ownFlags(author)).toEqual([]);
    });
  });
});
