import { MergeQuestions, MoveQuestion } from '@kehila/community';
import { type Actor, BadInput, isFailure, NotAllowed, NotFound } from '@kehila/platform';
import { CreateSpace, Spaces } from '@kehila/spaces';
import { done, Neighbourhood, nobody } from '../notifications.factory';
import { PinQuestion } from './pin-question';
import { Pins } from './pins';

const day = 24 * 3_600_000;

describe('pinning questions', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let staff: Actor;
  let asker: Actor;

  const spaceId = () => kehila.get(Spaces).bySlug('home')!.id;
  const until = (days = 2): Date => new Date(kehila.clock.now().getTime() + days * day);
  const pin = (questionId: string, position: number | null = null, days = 2) => kehila.get(PinQuestion).pin(staff, questionId, until(days), position);
  const unpin = (questionId: string) => kehila.get(PinQuestion).unpin(staff, questionId);
  const onTop = () => kehila.get(Pins).of(spaceId());

  beforeAll(async () => {
    done(await kehila.get(CreateSpace).execute(nobody, { slug: 'other', name: { en: 'Other' } }));
    staff = await street.person([{ role: 'STAFF', spaceId: null }]);
    asker = await street.person();
  });
  afterEach(async () => {
    for (const questionId of onTop()) done(await unpin(questionId));
  });

  it('puts them on top in their order, until their day', async () => {
    const [one, two, three] = [await street.ask(asker), await street.ask(asker), await street.ask(asker)];
    done(await pin(one));
    done(await pin(two, null, 4));
    done(await pin(three, 1));
    expect(onTop()).toEqual([three, one, two]);
    kehila.clock.advance(3 * day);
    expect(onTop()).toEqual([two]);
  });

  it('moves one that is pinned, and keeps its place when only its end changes', async () => {
    const [one, two, three] = [await street.ask(asker), await street.ask(asker), await street.ask(asker)];
    for (const question of [one, two, three]) done(await pin(question));
    done(await pin(three, 1));
    expect(onTop()).toEqual([three, one, two]);
    const end = until(9);
    done(await kehila.get(PinQuestion).pin(staff, one, end, null));
    expect(onTop()).toEqual([three, one, two]);
    expect(kehila.get(Pins).until(spaceId(), one)).toEqual(end);
  });

  it('takes three in a space, also when ten are pinned at once', async () => {
    const questions = [];
    for (let count = 0; count < 10; count++) questions.push(await street.ask(asker));
    const outcomes = await Promise.all(questions.map((question) => pin(question)));
    expect(outcomes.filter((outcome) => !isFailure(outcome))).toHaveLength(3);
    expect(outcomes.filter(isFailure).every(({ code }) => code === 'PIN_LIMIT_REACHED')).toBe(true);
    expect(onTop()).toHaveLength(3);
  });

  it('makes room when one is over or let go', async () => {
    const [one, two, three, four] = [await street.ask(asker), await street.ask(asker), await street.ask(asker), await street.ask(asker)];
    for (const question of [one, two]) done(await pin(question));
    done(await pin(three, null, 1));
    done(await unpin(one));
    done(await unpin(one));
    kehila.clock.advance(1.5 * day);
    done(await pin(four));
    expect(onTop()).toEqual([two, four]);
  });

  it('is refused to who is no staff of the space, about what they do not see, and with an end that is none', async () => {
    const question = await street.ask(asker);
    expect(await kehila.get(PinQuestion).pin(asker, question, until(), null)).toBeInstanceOf(NotAllowed);
    expect(await kehila.get(PinQuestion).unpin(asker, question)).toBeInstanceOf(NotAllowed);
    expect(await pin('999999')).toBeInstanceOf(NotFound);
    expect(() => kehila.get(PinQuestion).pin(staff, question, new Date(0), null)).toThrow(BadInput);
    expect(() => kehila.get(PinQuestion).pin(staff, question, until(400), null)).toThrow(BadInput);
  });

  it('is of the space that it stood in when it was pinned: after a move it is pinned anew', async () => {
    const question = await street.ask(asker);
    done(await pin(question));
    done(await kehila.get(MoveQuestion).execute(staff, { questionId: question, space: 'other' }));
    const other = kehila.get(Spaces).bySlug('other')!.id;
    expect(kehila.get(Pins).until(other, question)).toBeNull();
    done(await pin(question));
    expect([onTop(), kehila.get(Pins).of(other)]).toEqual([[], [question]]);
    done(await unpin(question));
  });

  it('gives the place of one that was moved or merged away to another', async () => {
    const [one, two, three, four, five] = await Promise.all(Array.from({ length: 5 }, () => street.ask(asker)));
    for (const question of [one!, two!, three!]) done(await pin(question));
    done(await kehila.get(MoveQuestion).execute(staff, { questionId: one!, space: 'other' }));
    done(await pin(four!));
    expect(onTop()).toEqual([two, three, four]);
    done(await kehila.get(MergeQuestions).execute(staff, { questionId: two!, intoId: three! }));
    done(await pin(five!));
    expect(onTop()).toEqual([three, four, five]);
  });
});
