import { mutationOf } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';
import * as answers from './expected/states/answers';
import * as questions from './expected/states/questions';
import * as revisions from './expected/states/revisions';
import { outcomeOf } from './outcome';
import { people, type Role, roles, Scene } from './scene';
import { answerStates, questionStates, revisionStates, Subjects } from './subjects';

jest.setTimeout(300_000);

/** Ten roles at every object in every state that it can be in: thousands of cells, each from a reviewed table. */
describe('who may do what with an object as it stands', () => {
  const kehila = Kehila.use();
  let cast: Record<Role, Person>;
  let subjects: Subjects;

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'open' });
    const otherSpaceId = await kehila.space({ slug: 'other' });
    const members = await kehila.space({ slug: 'members', visibility: 'members' });
    const staff = await kehila.space({ slug: 'staff', visibility: 'staff' });
    subjects = new Subjects(kehila, await Scene.in(kehila, 'open', spaceId, false), { members, staff });
    cast = await people(kehila, spaceId, otherSpaceId);
  });

  // The limits of a day are another matter.
  afterEach(async () => {
    await kehila.sql(`update vote set cast_at = cast_at - interval '2 days'`);
    await kehila.sql(`update answer set answered_at = answered_at - interval '2 days'`);
  });

  /** Sends it as everybody in turn. What was done, or is somebody's own, is made anew; a refusal must have changed nothing. */
  async function seen<Subject>(state: string, make: (reader: Person) => Promise<Subject>, send: (person: Person, subject: Subject) => Promise<string>) {
    const words: string[] = [];
    let subject: Subject | undefined;
    for (const role of roles) {
      if (subject === undefined || state.includes('own')) subject = await make(cast[role]);
      words.push(await send(cast[role], subject));
      if (words.at(-1) === 'yes') subject = undefined;
    }
    return words.join(' ');
  }

  const acting = (field: string, input: Readonly<Record<string, unknown>>) => async (person: Person) =>
    outcomeOf(await person.client.send(mutationOf(field), { input }), field);
  const reading = (field: string, query: string) => async (person: Person) => outcomeOf(await person.client.send(query), field);
  const cells = <Of, State extends string>(table: Readonly<Record<string, Of>>, states: readonly State[]) =>
    Object.entries(table).flatMap(([field, row]) => states.map((state) => [field, state, row] as const));

  it.each(cells(questions.acts, questionStates))('%s: a question that is %s', async (field, state, { input, expected }) => {
    const outcome = await seen(
      state,
      (reader) => subjects.question(state, reader),
      (person, id) => acting(field, input(id))(person),
    );
    expect(outcome).toBe(expected[state]);
  });

  it.each(cells(answers.acts, answerStates))('%s: an answer that is %s', async (field, state, { input, expected }) => {
    const outcome = await seen(
      state,
      (reader) => subjects.answer(state, reader),
      (person, id) => acting(field, input(id))(person),
    );
    expect(outcome).toBe(expected[state]);
  });

  it.each(cells(revisions.acts, revisionStates))('%s: a text of an article that is %s', async (field, state, { input, expected }) => {
    const outcome = await seen(
      state,
      (reader) => subjects.revision(state, reader),
      (person, draft) => acting(field, input(draft))(person),
    );
    expect(outcome).toBe(expected[state]);
  });

  it.each(cells(questions.reads, questionStates))('reading %s: %s', async (field, state, { query, expected }) => {
    const outcome = await seen(
      state,
      (reader) => subjects.question(state, reader),
      (person, id) => reading(field, query(id))(person),
    );
    expect(outcome).toBe(expected[state]);
  });

  it.each(cells(revisions.reads, revisionStates))('reading %s: a text that is %s', async (field, state, { query, expected }) => {
    const outcome = await seen(
      state,
      (reader) => subjects.revision(state, reader),
      (person, draft) => reading(field, query(draft))(person),
    );
    expect(outcome).toBe(expected[state]);
  });
});
