import { PointsStory } from '../recognition.factory';

describe('an answer that the staff verify', () => {
  const story = new PointsStory();
  let authorId: string;

  beforeEach(async () => {
    authorId = await story.person();
  });

  it('pays its author 15 and 20 loyalty points, once', async () => {
    await story.trust({ answerId: '41', authorId });
    await story.trust({ answerId: '41', authorId });
    expect([await story.balance(authorId), await story.balance(authorId, 'loyalty')]).toEqual([16, 20]);
  });

  it('pays nothing for what is outdated or unsafe, nor when an expert says so', async () => {
    await story.trust({ answerId: '42', authorId, kind: 'outdated' });
    await story.trust({ answerId: '42', authorId, kind: 'unsafe' });
    await story.trust({ answerId: '42', authorId, byStaff: false });
    expect(await story.balance(authorId)).toBe(1);
  });

  it('takes it back with a counter-entry where it was a mistake, and may pay again', async () => {
    await story.trust({ answerId: '43', authorId });
    await story.clearTrust({ answerId: '43' });
    expect([await story.balance(authorId), await story.balance(authorId, 'loyalty')]).toEqual([1, 0]);
    await story.trust({ answerId: '43', authorId });
    expect(await story.balance(authorId)).toBe(16);
  });

  it('leaves what was right in its time', async () => {
    await story.trust({ answerId: '44', authorId });
    await story.clearTrust({ answerId: '44', as: 'no_longer' });
    expect(await story.balance(authorId)).toBe(16);
  });

  it('pays staff nothing in their own space, and who hides the name beneath the alias', async () => {
    await story.trust({ answerId: '45', authorId, authorIsStaff: true });
    expect(await story.entries(authorId)).toContainEqual(['answerVerified', 15, 0, 'staff']);
    await story.trust({ answerId: '46', authorId, authorHidden: true });
    expect([await story.balance(authorId), await story.balance(authorId, 'alias')]).toEqual([1, 15]);
  });
});
