import { ConfirmDuplicate, DeclineDuplicate, LapseDueSuggestions, MarkDuplicate } from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { done, Neighbourhood } from '../notifications.factory';

const days = 24 * 3_600_000;

describe('what is told of a suggested duplicate', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let asker: Actor;
  let member: Actor;
  let question: string;
  let suggestionId: string;

  const both = async () => [await street.told(asker), await street.told(member)];

  beforeEach(async () => {
    kehila.clock.advance(60_000);
    [asker, member] = [await street.person(), await street.person()];
    question = await street.ask(asker);
    const duplicateOf = await street.ask(await street.person());
    done(await kehila.get(MarkDuplicate).execute(member, { questionId: question, duplicateOf }));
    [{ id: suggestionId }] = (await kehila.sql<{ id: string }>('select id from duplicate_suggestion where question_id = $1', question)) as [{ id: string }];
  });

  it('is for the asker, by bell and by mail, and leads to the question', async () => {
    expect(await both()).toEqual([[['duplicate_suggested', 1]], []]);
    expect((await street.lines(asker))[0]?.path).toContain(`/q/${question}`);
    expect(await street.mails(asker)).toHaveLength(1);
  });

  it('is for whoever suggested it that the asker confirmed it', async () => {
    done(await kehila.get(ConfirmDuplicate).execute(asker, { suggestionId }));
    expect(await both()).toEqual([[['duplicate_suggested', 1]], [['duplicate_confirmed', 1]]]);
  });

  it('is for the asker too that whoever suggested it took it back', async () => {
    kehila.clock.advance(1_000);
    done(await kehila.get(DeclineDuplicate).execute(member, { suggestionId, reason: 'I was wrong.' }));
    expect(await both()).toEqual([
      [
        ['duplicate_declined', 1],
        ['duplicate_suggested', 1],
      ],
      [],
    ]);
  });

  it('leads whoever asked to the reason of somebody else who declined it, and whoever suggested it too', async () => {
    const other = await street.person();
    done(await kehila.get(DeclineDuplicate).execute(other, { suggestionId, reason: 'These are two lights.' }));
    await both();
    for (const reader of [asker, member]) {
      const line = (await street.lines(reader)).find(({ kind }) => kind === 'duplicate_declined');
      expect(line?.path).toMatch(new RegExp(`^/q/${question}/[^/]+/duplicate$`));
    }
  });

  it('is for whoever suggested it alone that nobody decided about it in time', async () => {
    kehila.clock.advance(14 * days);
    await kehila.get(LapseDueSuggestions).run();
    expect(await both()).toEqual([[['duplicate_suggested', 1]], [['duplicate_lapsed', 1]]]);
  });
});
