import { PointsStory } from '../recognition.factory';

describe('points of an answer that becomes a comment', () => {
  const story = new PointsStory();
  let author: string;
  let voter: string;
  let content = 9_000;
  let answer: string;

  const vote = (fields: { voterId?: string; value?: 1 | -1; authorHidden?: boolean } = {}) =>
    story.cast({ contentId: answer, authorId: author, voterId: voter, ...fields });
  const away = (...votersBefore: string[]) => story.turn({ fromId: answer, toId: `${answer}1`, toKind: 'comment', authorId: author, votersBefore });
  const again = (votersAgain: string[], authorHidden = false) =>
    story.turn({ fromId: `${answer}1`, toId: answer, toKind: 'answer', authorId: author, votersAgain, authorHidden });

  beforeEach(async () => {
    [author, voter, answer] = [await story.person(), await story.person(), String(++content)];
  });

  it('are countered with its votes, and stand again when it is one again', async () => {
    await vote();
    const before = await story.balance(author);
    await away(voter);
    expect(await story.balance(author)).toBe(before - 10);
    await again([voter]);
    expect(await story.balance(author)).toBe(before);
    expect((await story.entries(author)).slice(-3)).toEqual([
      ['answerVotedUp', 10, 10, null],
      ['answerVotedUp', -10, -10, null],
      ['answerVotedUp', 10, 10, null],
    ]);
  });

  it('are countered once more, however often it goes back and forth', async () => {
    await vote();
    const before = await story.balance(author);
    for (let n = 0; n < 3; n++) {
      await away(voter);
      await again([voter]);
      await again([voter]);
    }
    expect(await story.balance(author)).toBe(before);
    await story.retract({ contentId: answer, authorId: author, voterId: voter });
    expect(await story.balance(author)).toBe(before - 10);
  });

  it('come back as much as was taken, whatever the cap of the day leaves', async () => {
    await vote();
    await away(voter);
    const [own] = [answer];
    for (let n = 0; n < 20; n++) await story.cast({ contentId: String(++content), authorId: author, voterId: await story.person() });
    const before = await story.balance(author);
    await story.turn({ fromId: `${own}1`, toId: own, toKind: 'answer', authorId: author, votersAgain: [voter] });
    expect(await story.balance(author)).toBe(before + 10);
  });

  it('come back to who voted it down as well', async () => {
    await story.cast({ contentId: String(++content), authorId: voter, voterId: author });
    const [paid, kept] = [await story.balance(voter), await story.balance(author)];
    await vote({ value: -1 });
    await away(voter);
    expect([await story.balance(voter), await story.balance(author)]).toEqual([paid, kept]);
    await again([voter]);
    expect([await story.balance(voter), await story.balance(author)]).toEqual([paid - 1, Math.max(0, kept - 2)]);
  });

  it('stay under the alias, and go to the public figure where the name is shown by then', async () => {
    await vote({ authorHidden: true });
    await away(voter);
    expect(await story.balance(author, 'alias')).toBe(0);
    await again([voter], true);
    expect(await story.balance(author, 'alias')).toBe(10);
    await away(voter);
    const before = await story.balance(author);
    await again([voter]);
    expect([await story.balance(author, 'alias'), await story.balance(author)]).toEqual([0, before + 10]);
    await away(voter);
    await again([voter]);
    expect([await story.balance(author, 'alias'), await story.balance(author)]).toEqual([0, before + 10]);
  });
});
