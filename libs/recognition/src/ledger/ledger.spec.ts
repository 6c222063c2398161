import { ConsistencyChecks } from '@kehila/platform';
import { nobody, PointsStory } from '../recognition.factory';
import { BringReputation } from '../reputation/use-cases/bring-reputation';

describe('points', () => {
  const story = new PointsStory();
  let content = 1_000;
  const fresh = () => String(++content);

  it('open with 1 for every account', async () => {
    const person = await story.person();
    expect(await story.entries(person)).toEqual([['joined', 1, 1, null]]);
  });

  it('bring what somebody had elsewhere, once', async () => {
    const accountId = await story.person();
    await Promise.all([1, 2, 3].map(() => story.kehila.get(BringReputation).execute(nobody, { accountId, amount: 1_480 })));
    expect(await story.entries(accountId)).toEqual([
      ['joined', 1, 1, null],
      ['imported', 1_480, 1_480, null],
    ]);
  });

  describe('for votes', () => {
    it.each([
      ['question', 1, 5],
      ['question', -1, -1],
      ['answer', 1, 10],
      ['answer', -1, -1],
    ] as const)('on a %s with %i change the author by %i', async (contentKind, value, change) => {
      const [authorId, voterId] = [await story.person(), await story.person()];
      await story.cast({ contentKind, value, contentId: fresh(), authorId, voterId });
      // A down-vote on an answer costs 2, but nobody falls below 0.
      expect((await story.balance(authorId)) - 1).toBe(change);
    });

    it('cost the down-voter of an answer 1, and of a question nothing', async () => {
      const [authorId, voterId] = [await story.person(), await story.person()];
      await story.cast({ contentKind: 'question', value: -1, contentId: fresh(), authorId, voterId });
      expect(await story.balance(voterId)).toBe(1);
      await story.cast({ contentKind: 'answer', value: -1, contentId: fresh(), authorId, voterId });
      expect(await story.balance(voterId)).toBe(0);
    });

    it('are undone by counter-entries, which give back what was really taken', async () => {
      const [authorId, voterId] = [await story.person(), await story.person()];
      const vote = { value: -1, contentId: fresh(), authorId, voterId } as const;
      await story.cast(vote);
      await story.retract(vote);
      expect(await story.entries(authorId)).toEqual([
        ['joined', 1, 1, null],
        ['answerVotedDown', -2, -1, 'floor'],
        ['answerVotedDown', 1, 1, null],
      ]);
      expect(await story.balance(voterId)).toBe(1);
    });

    it('earn nothing from the sixth of one person on, and the journal says so', async () => {
      const [authorId, voterId] = [await story.person(), await story.person()];
      await story.cast({ contentId: fresh(), authorId, voterId, counts: 'score_only' });
      expect((await story.entries(authorId))[1]).toEqual(['answerVotedUp', 10, 0, 'pair_limit']);
    });

    it('earn staff nothing in their own space', async () => {
      const [authorId, voterId] = [await story.person(), await story.person()];
      await story.cast({ contentId: fresh(), authorId, voterId, authorIsStaff: true });
      expect((await story.entries(authorId))[1]).toEqual(['answerVotedUp', 10, 0, 'staff']);
    });

    it('gain at most 200 a day, even when thirty people vote at once, and go on the next day', async () => {
      const authorId = await story.person();
      const voters = await Promise.all(Array.from({ length: 31 }, () => story.person()));
      await Promise.all(voters.slice(0, 30).map((voterId) => story.cast({ contentId: fresh(), authorId, voterId })));
      expect(await story.balance(authorId)).toBe(201);
      expect((await story.entries(authorId)).filter(([, , , withheld]) => withheld === 'daily_cap')).toHaveLength(10);

      await story.accept({ answerId: fresh(), questionId: fresh(), authorId, askerId: voters[0] });
      expect(await story.balance(authorId)).toBe(216);
      story.kehila.clock.advance(86_400_000);
      await story.cast({ contentId: fresh(), authorId, voterId: voters[30]! });
      expect(await story.balance(authorId)).toBe(226);
    });

    it('that were taken back do not use up the day', async () => {
      const authorId = await story.person();
      const voters = await Promise.all(Array.from({ length: 21 }, () => story.person()));
      const votes = voters.map((voterId) => ({ contentId: fresh(), authorId, voterId }));
      for (const vote of votes.slice(0, 20)) {
        await story.cast(vote);
        await story.retract(vote);
      }
      await story.cast(votes[20]!);
      expect(await story.balance(authorId)).toBe(11);
    });

    it('of people without an account change nobody', async () => {
      const voterId = await story.person();
      await story.cast({ contentId: fresh(), authorId: null, voterId });
      expect(await story.balance(voterId)).toBe(1);
    });
  });

  describe('for an accepted answer', () => {
    it('are 15 for the author and 2 for the asker, and 20 to spend in seven days', async () => {
      const [authorId, askerId] = [await story.person(), await story.person()];
      await story.accept({ answerId: fresh(), questionId: fresh(), authorId, askerId });
      expect([await story.balance(authorId), await story.balance(askerId)]).toEqual([16, 3]);
      expect([await story.balance(authorId, 'loyalty'), await story.balance(askerId, 'loyalty')]).toEqual([20, 0]);
    });

    it("are nothing when it is the asker's own", async () => {
      const person = await story.person();
      await story.accept({ answerId: fresh(), questionId: fresh(), authorId: person, askerId: person });
      expect(await story.balance(person)).toBe(1);
    });

    it('are nothing for staff in their own space, while the other side is paid', async () => {
      const [authorId, askerId] = [await story.person(), await story.person()];
      await story.accept({ answerId: fresh(), questionId: fresh(), authorId, askerId, authorIsStaff: true });
      expect([await story.balance(authorId), await story.balance(askerId), await story.balance(authorId, 'loyalty')]).toEqual([1, 3, 0]);
    });

    it('stand once however often it is accepted and withdrawn', async () => {
      const [authorId, askerId] = [await story.person(), await story.person()];
      const acceptance = { answerId: fresh(), questionId: fresh(), authorId, askerId };
      for (let round = 0; round < 3; round++) {
        await story.accept(acceptance);
        await story.withdraw(acceptance);
      }
      expect([await story.balance(authorId), await story.balance(askerId), await story.balance(authorId, 'loyalty')]).toEqual([1, 1, 0]);
      await story.accept(acceptance);
      expect([await story.balance(authorId), await story.balance(askerId)]).toEqual([16, 3]);
    });

    it('pay the asker once a question, until the last acceptance is withdrawn', async () => {
      const askerId = await story.person();
      const authors = [await story.person(), await story.person()];
      const questionId = fresh();
      const answers = authors.map((authorId) => ({ answerId: fresh(), questionId, authorId, askerId }));
      await Promise.all(answers.map((answer) => story.accept(answer)));
      expect(await story.balance(askerId)).toBe(3);
      await story.withdraw({ ...answers[0]!, othersStanding: 1, othersByOthers: 1 });
      expect(await story.balance(askerId)).toBe(3);
      await story.withdraw({ ...answers[1]!, othersStanding: 0 });
      expect(await story.balance(askerId)).toBe(1);
    });

    it('are taken from who asked where it was accepted, when the answer stands in another question by then', async () => {
      const [authorId, askerId, otherAskerId] = [await story.person(), await story.person(), await story.person()];
      const [answerId, acceptedIn, questionId] = [fresh(), fresh(), fresh()];
      await story.accept({ answerId, questionId: acceptedIn, authorId, askerId });
      await story.accept({ answerId: fresh(), questionId, authorId: askerId, askerId: otherAskerId });
      await story.withdraw({ answerId, questionId, acceptedIn, authorId, askerId: otherAskerId, othersStanding: 1 });
      expect([await story.balance(authorId), await story.balance(askerId), await story.balance(otherAskerId)]).toEqual([1, 16, 3]);
    });

    it('pay the asker nothing any more once only an answer of their own stands', async () => {
      const [authorId, askerId] = [await story.person(), await story.person()];
      const [questionId, answerId] = [fresh(), fresh()];
      await story.accept({ answerId, questionId, authorId, askerId });
      await story.accept({ answerId: fresh(), questionId, authorId: askerId, askerId });
      await story.withdraw({ answerId, questionId, authorId, askerId, othersStanding: 1, othersByOthers: 0 });
      expect([await story.balance(authorId), await story.balance(askerId)]).toEqual([1, 1]);
    });

    it('are entered once when the same fact is told twenty times at once', async () => {
      const [authorId, askerId] = [await story.person(), await story.person()];
      const acceptance = { answerId: fresh(), questionId: fresh(), authorId, askerId };
      await Promise.all(Array.from({ length: 20 }, () => story.accept(acceptance)));
      expect([await story.balance(authorId), await story.balance(askerId), await story.balance(authorId, 'loyalty')]).toEqual([16, 3, 20]);
      await Promise.all(Array.from({ length: 20 }, () => story.withdraw(acceptance)));
      expect([await story.balance(authorId), await story.balance(askerId), await story.balance(authorId, 'loyalty')]).toEqual([1, 1, 0]);
    });
  });

  describe('for an article', () => {
    it('are 50 for its main author and 10 for each contributor, once, however often it is published', async () => {
      const [author, first, second] = [await story.person(), await story.person(), await story.person()];
      const articleId = fresh();
      await story.publish({ articleId, mainAuthorId: author, contributorIds: [first] });
      await story.publish({ articleId, mainAuthorId: author, contributorIds: [first, second] });
      expect(await Promise.all([author, first, second].map((id) => story.balance(id)))).toEqual([51, 11, 11]);
      expect(await Promise.all([author, first, second].map((id) => story.balance(id, 'loyalty')))).toEqual([200, 40, 40]);
    });

    it('are nothing for staff in their own space', async () => {
      const [author, contributor] = [await story.person(), await story.person()];
      await story.publish({ articleId: fresh(), mainAuthorId: author, contributorIds: [contributor], staffIds: [author, contributor] });
      expect(await Promise.all([author, contributor].map((id) => story.balance(id)))).toEqual([1, 1]);
    });

    it('are 2 for each reader whom it helped, until that reader thinks again', async () => {
      const [mainAuthorId, raterId] = [await story.person(), await story.person()];
      const rating = { articleId: fresh(), mainAuthorId, raterId };
      await story.rate(rating);
      expect([await story.balance(mainAuthorId), await story.balance(mainAuthorId, 'loyalty')]).toEqual([3, 2]);
      await story.rate({ ...rating, helpful: false });
      expect([await story.balance(mainAuthorId), await story.balance(mainAuthorId, 'loyalty')]).toEqual([1, 0]);
    });

    it('are nothing for readers without an account, for oneself, and for staff', async () => {
      const [mainAuthorId, raterId] = [await story.person(), await story.person()];
      const articleId = fresh();
      await story.rate({ articleId, mainAuthorId, raterId: null });
      await story.rate({ articleId, mainAuthorId, raterId: mainAuthorId });
      await story.rate({ articleId, mainAuthorId, raterId, mainAuthorIsStaff: true });
      expect(await story.balance(mainAuthorId)).toBe(1);
    });
  });

  it('add up when everybody acts on everybody at once', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => story.person()));
    const votes = people.flatMap((voterId) =>
      people
        .filter((authorId) => authorId !== voterId)
        .map((authorId, at) => ({ contentId: fresh(), authorId, voterId, value: at % 3 === 0 ? -1 : 1 }) as const),
    );
    await Promise.all(votes.map((vote) => story.cast(vote)));
    await Promise.all(votes.map((vote) => story.retract(vote)));
    expect(await story.kehila.get(ConsistencyChecks).run()).toContainEqual({ subject: 'points', differences: [] });
  });
});

describe('the ledger', () => {
  const story = new PointsStory();

  it('cannot be rewritten in the database itself', async () => {
    await story.person();
    for (const table of ['points_entry', 'points_transaction']) {
      await expect(story.kehila.sql(`update ${table} set at = now()`)).rejects.toThrow(/append-only/);
      await expect(story.kehila.sql(`delete from ${table}`)).rejects.toThrow(/append-only/);
      await expect(story.kehila.sql(`truncate ${table} cascade`)).rejects.toThrow(/append-only/);
    }
  });

  it('takes no entry that does not follow from the one before', async () => {
    const person = await story.person();
    const forge = (amount: number, sequence: number, after: number) =>
      story.kehila.sql(
        `insert into points_entry (transaction_id, ledger, account_id, amount, sequence, balance_after, at)
         select max(id), 'reputation', $1, $2, $3, $4, now() from points_transaction`,
        person,
        amount,
        sequence,
        after,
      );
    await expect(forge(1_000, 2, 1_000)).rejects.toThrow(/do not add up/);
    await expect(forge(1_000, 3, 1_001)).rejects.toThrow(/do not add up/);
    await expect(forge(1, 1, 1)).rejects.toThrow(/points_entry_once/);
    await expect(forge(-2, 2, -1)).rejects.toThrow(/balance_after/);
  });

  it('keeps no balance below 0', async () => {
    const person = await story.person();
    await expect(story.kehila.sql('update points_account set balance = -1 where account_id = $1', person)).rejects.toThrow(/balance/);
  });

  it('is found wrong when a balance was changed behind its back', async () => {
    const person = await story.person();
    await story.kehila.sql(`update points_account set balance = 1000 where ledger = 'reputation' and account_id = $1`, person);
    expect(await story.kehila.get(ConsistencyChecks).run()).toContainEqual({
      subject: 'points',
      differences: [`reputation of account ${person} is 1000, its entries say 1`],
    });
  });
});
