import { DecideHeld } from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { Court, done } from '../moderation.factory';
import { OwnDecisionsReader } from './own-decisions.reader';

describe('what was decided about somebody’s texts', () => {
  const court = new Court();
  const { kehila } = court;
  let staff: Actor;
  let author: Actor;
  let reader: Actor;
  let question: string;
  let answer: string;

  beforeAll(async () => {
    staff = await court.staff();
  });
  beforeEach(async () => {
    [author, reader] = [await court.person(), await court.person()];
    question = await court.ask(await court.person());
    answer = await court.answer(author, question, 'Turn it off and on, twice.');
  });

  const own = async (actor = author) => court.decisions(actor);
  const decide = async (decision: 'hide' | 'remove' | 'ignore' | 'approve', id = answer, note: string | null = null) => {
    done(await court.flag(reader, id === question ? 'question' : 'answer', id));
    done(await court.decide(staff, await court.item(staff, id), decision, { note }));
  };
  const restore = async () => done(await court.decide(staff, await court.item(staff, answer), 'restore'));

  it('is told with its reason, what they wrote and where it stands', async () => {
    await decide('hide', answer, 'This belongs elsewhere.');
    expect(await own()).toMatchObject([
      {
        ...{ subjectKind: 'answer', subjectId: answer, decision: 'hide', reason: 'off_topic', note: 'This belongs elsewhere.', publication: 'hidden' },
        ...{ title: 'Why does the light blink?', excerpt: 'Turn it off and on, twice.' },
        path: `/q/${question}/why-does-the-light-blink?answer=${answer}#answer-${answer}`,
      },
    ]);
  });

  it('leads to the question once the text itself is gone for them', async () => {
    await decide('remove');
    expect(await own()).toMatchObject([{ decision: 'remove', publication: 'removed', path: `/q/${question}/why-does-the-light-blink` }]);
  });

  it('names another’s question no more when they do not see it any more', async () => {
    await decide('hide');
    await kehila.sql(`update space set visibility = 'staff' where slug = 'home'`);
    await kehila.get(Spaces).refresh();
    expect(await own()).toMatchObject([{ title: null, path: null, excerpt: 'Turn it off and on, twice.' }]);
    await kehila.sql(`update space set visibility = 'public' where slug = 'home'`);
    await kehila.get(Spaces).refresh();
  });

  it('is theirs alone', async () => {
    await decide('hide');
    const [decision] = await own();
    for (const stranger of [reader, staff]) {
      expect(await own(stranger)).toEqual([]);
      expect(await kehila.get(OwnDecisionsReader).byIds(stranger, [decision!.id])).toEqual(new Map());
    }
  });

  it('is nothing where nothing changed for readers: nobody learns that they were reported', async () => {
    await decide('ignore');
    await decide('approve');
    expect(await own()).toEqual([]);
  });

  it('goes on page after page, newest first, and about one text where that is asked', async () => {
    const other = await court.answer(author, question);
    await decide('hide');
    await restore();
    await decide('remove', other);
    expect((await own()).map(({ decision }) => decision)).toEqual(['remove', 'restore', 'hide']);
    const first = await kehila.get(OwnDecisionsReader).page(author, 2);
    const rest = await kehila.get(OwnDecisionsReader).page(author, 2, first.pageInfo.endCursor);
    expect([...first.nodes, ...rest.nodes].map(({ decision }) => decision)).toEqual(['remove', 'restore', 'hide']);
    expect((await kehila.get(OwnDecisionsReader).page(author, 100, null, [other])).nodes.map(({ decision }) => decision)).toEqual(['remove']);
  });

  it('is told also of what waited for approval, wherever it was decided', async () => {
    const newcomer = await court.person([], kehila.clock.now());
    const held = await court.ask(newcomer, { body: 'https://a.example https://b.example https://c.example' });
    done(await kehila.get(DecideHeld).execute(staff, { contentId: held, publish: true }));
    expect(await own(newcomer)).toMatchObject([{ decision: 'approve', subjectKind: 'question', publication: 'visible' }]);
  });
});
