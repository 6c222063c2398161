import { AppealDecision, DecideModerationAppeal, DecideItem, FlagContent, ItemReader } from '@kehila/moderation';
import type { Actor } from '@kehila/platform';
import { done, Neighbourhood } from '../notifications.factory';

describe('what is told of a decision about one’s own text', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let author: Actor;
  let flagger: Actor;
  let staff: Actor;
  let question: string;

  beforeEach(async () => {
    [author, flagger, staff] = [await street.person(), await street.person(), await street.person([{ role: 'STAFF', spaceId: null }])];
    question = await street.ask(author);
  });

  const decide = async (decision: 'hide' | 'remove' | 'restore' | 'ignore', reason: 'spam' | null = null) => {
    if (decision !== 'restore') done(await kehila.get(FlagContent).execute(flagger, { subjectKind: 'question', subjectId: question, reason: 'spam' }));
    const { nodes } = await kehila.get(ItemReader).page(staff, { state: decision === 'restore' ? 'decided' : 'pending', first: 100 });
    const item = nodes.find(({ subjectId }) => subjectId === question)!;
    done(await kehila.get(DecideItem).execute(staff, { itemId: item.id, version: item.version, decision, reason }));
  };

  it('says why and which text, and leads to what can be done, also when it is gone', async () => {
    await decide('remove', 'spam');
    expect(await street.told(author)).toEqual([['text_removed', 1]]);
    expect(await street.lines(author)).toMatchObject([
      {
        sentence: expect.stringContaining('פרסומת'),
        title: 'Why does the light blink?',
        path: expect.stringMatching(/^\/me\/decisions\/\d+$/),
      },
    ]);
  });

  it('is a line for each decision', async () => {
    await decide('hide', 'spam');
    kehila.clock.advance(1_000);
    await decide('restore');
    expect((await street.told(author)).map(([kind]) => kind)).toEqual(['text_restored', 'text_hidden']);
  });

  it('cannot be chosen not to hear', async () => {
    for (const event of ['answer', 'comment', 'acceptance', 'points', 'review']) {
      await kehila.sql(`insert into notification_choice (account_id, event, in_app, mail) values ($1, $2, false, 'off')`, author.accountId, event);
    }
    await decide('hide', 'spam');
    expect(await street.told(author)).toEqual([['text_hidden', 1]]);
  });

  it.each([
    ['uphold', 'appeal_upheld'],
    ['overturn', 'appeal_overturned'],
  ] as const)('is also what became of an objection: %s', async (outcome, kind) => {
    await decide('hide', 'spam');
    const decisionId = (await street.told(author)) && (await street.lines(author))[0]!.path.split('/').at(-1)!;
    done(await kehila.get(AppealDecision).execute(author, { decisionId, words: 'No.' }));
    const second = await street.person([{ role: 'STAFF', spaceId: null }]);
    const [item] = (await kehila.get(ItemReader).page(second, { state: 'pending', first: 1 })).nodes;
    kehila.clock.advance(1_000);
    done(await kehila.get(DecideModerationAppeal).execute(second, { itemId: item!.id, version: item!.version, outcome, note: 'Read again.' }));
    expect((await street.told(author)).map(([told]) => told)).toEqual([kind, 'text_hidden']);
    expect((await street.lines(author))[0]).toMatchObject({ path: `/me/decisions/${decisionId}` });
  });

  it('is nothing where nothing changed, and nothing to others', async () => {
    await decide('ignore');
    expect(await street.told(author)).toEqual([]);
    await decide('hide', 'spam');
    expect((await street.told(flagger)).map(([kind]) => kind)).not.toContain('text_hidden');
    expect(await street.told(staff)).toEqual([]);
  });
});
