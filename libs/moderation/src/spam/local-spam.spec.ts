import { AnswerReader, EditAnswer, PostAnswer } from '@kehila/community';
import { type Actor, ChangeSetting } from '@kehila/platform';
import { Court, done, nobody } from '../moderation.factory';

const links = (count: number) => Array.from({ length: count }, (_, number) => `https://site${number}.example`).join(' ');
const long = 'The very same words that are said again and again.';

describe('what looks like advertising', () => {
  const court = new Court();
  const { kehila } = court;
  let staff: Actor;
  let author: Actor;
  let newcomer: Actor;

  beforeAll(async () => {
    staff = await court.staff();
  });
  beforeEach(async () => {
    kehila.clock.advance(25 * 3_600_000);
    author = await established();
    newcomer = await court.person([], kehila.clock.now());
  });

  /** Not new here, without much reputation. */
  const established = async () => {
    const person = await court.person();
    for (const number of [1, 2, 3]) await court.ask(person, { body: `Something else, number ${number}.` });
    kehila.clock.advance(25 * 3_600_000);
    return person;
  };
  const question = async () => court.ask(await court.person(), { body: 'It blinks.' });
  const post = async (actor: Actor, body: string) => done(await kehila.get(PostAnswer).execute(actor, { questionId: await question(), body })).answerId;
  const seen = async (id: string) => (await kehila.get(AnswerReader).byId(nobody, id)) !== null;
  const foundIn = async (id: string) => {
    const [row] = await kehila.sql(`select from moderation_item where subject_id = $1`, id);
    return row ? (await court.item(staff, id)).findings.map(({ reason, amount }) => [reason, amount]) : [];
  };
  const several = async (actor: Actor, count: number, body: (number: number) => string) => {
    const ids: string[] = [];
    for (let number = 1; number <= count; number++) ids.push(await post(actor, body(number)));
    return ids;
  };

  it('for its links is shown and told to the moderators', async () => {
    const [few, many] = [await post(author, links(8)), await post(author, links(9))];
    expect([await seen(few), await foundIn(few)]).toEqual([true, []]);
    expect([await seen(many), await foundIn(many)]).toEqual([true, [['many_links', 9]]]);
  });

  it('for its links is told when they come by an edit', async () => {
    const id = await post(author, 'Nothing here.');
    done(await kehila.get(EditAnswer).execute(author, { answerId: id, body: links(9) }));
    expect([await seen(id), await foundIn(id)]).toEqual([true, [['many_links', 9]]]);
  });

  it('for its haste is told from the fifteenth text in ten minutes', async () => {
    const ids = await several(author, 15, (number) => `Answer number ${number}.`);
    expect(await foundIn(ids[13]!)).toEqual([]);
    expect(await foundIn(ids[14]!)).toEqual([['haste', 15]]);
    kehila.clock.advance(10 * 60_000);
    expect(await foundIn(await post(author, 'Another one.'))).toEqual([]);
  });

  it('for its repetition is told from the third time in a day, and short thanks never are', async () => {
    const ids = await several(author, 3, () => long);
    expect(await Promise.all(ids.map(foundIn))).toEqual([[], [], [['repetition', 3]]]);
    expect(await Promise.all((await several(author, 4, () => 'Thank you!')).map(foundIn))).toEqual([[], [], [], []]);
    kehila.clock.advance(25 * 3_600_000);
    expect(await foundIn(await post(author, long))).toEqual([]);
  });

  it('of somebody new waits for a moderator, with the reason', async () => {
    const ids = await several(newcomer, 3, () => long);
    expect(await Promise.all(ids.map(seen))).toEqual([true, true, false]);
    expect((await foundIn(ids[2]!)).sort()).toEqual([
      ['new_account', null],
      ['repetition', 3],
    ]);
    done(await court.decide(staff, await court.item(staff, ids[2]!), 'approve'));
    expect(await seen(ids[2]!)).toBe(true);
  });

  it('is counted exactly when all is posted at once', async () => {
    const asked = await Promise.all(Array.from({ length: 6 }, question));
    const outcomes = await Promise.all(asked.map((questionId) => kehila.get(PostAnswer).execute(newcomer, { questionId, body: long })));
    const held = await Promise.all(outcomes.map(async (outcome) => !(await seen(done(outcome).answerId))));
    expect(held.filter(Boolean)).toHaveLength(4);
  });

  it('is nothing of the staff, nor of who is trusted by reputation', async () => {
    await court.bring(author, 200);
    expect(await court.points(author)).toBeGreaterThanOrEqual(200);
    for (const trusted of [staff, author]) {
      const id = await post(trusted, links(30));
      expect([await seen(id), await foundIn(id)]).toEqual([true, []]);
    }
  });

  it('is judged by what the administrators set', async () => {
    const administrator = await court.person([{ role: 'ADMINISTRATOR', spaceId: null }]);
    const set = async (value: string | null) =>
      done(await kehila.get(ChangeSetting).change(administrator, { key: 'moderation.spam_links', value, version: null }));
    await set('1');
    expect(await foundIn(await post(author, links(2)))).toEqual([['many_links', 2]]);
    await set(null);
    expect(await foundIn(await post(author, links(2)))).toEqual([]);
  });
});
