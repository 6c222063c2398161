import { AccountsModule, CreateAccount, GrantRole, PublicAddress } from '@kehila/accounts';
import { AcceptAnswer, AskQuestion, CastVote, CommunityModule, PostAnswer, RetractVote, WithdrawAcceptance } from '@kehila/community';
import { ApproveRevision, DraftArticle, KnowledgeModule, NominateForArticle, RateArticle, SubmitRevision } from '@kehila/knowledge';
import { Actor, ConsistencyChecks, type Role } from '@kehila/platform';
import { SearchModule } from '@kehila/search';
import { CreateSpace, SpacesModule } from '@kehila/spaces';
import { useFeatures } from '@kehila/testing';
import { PointsSubjects } from '../journal/points-subjects';
import { done, everySubject, nobody, publicAddress, startOfStory } from '../recognition.factory';
import { RecognitionModule } from '../recognition.module';
import { BringReputation } from './use-cases/bring-reputation';
import { StandingReader } from '../standing/standing.reader';

describe('from a question to an official article', () => {
  const kehila = useFeatures({
    modules: [AccountsModule, SpacesModule, SearchModule, CommunityModule, KnowledgeModule, RecognitionModule],
    ports: [
      { provide: PublicAddress, useValue: publicAddress },
      { provide: PointsSubjects, useValue: everySubject },
    ],
    at: startOfStory,
  });
  const longAgo = new Date('2025-01-01T08:00:00Z');
  const points = async (actor: Actor) => (await kehila.get(StandingReader).of(actor.accountId!)).reputation;
  const vesting = async (actor: Actor) => (await kehila.get(StandingReader).loyaltyOf(actor.accountId!)).vesting;

  async function person(handle: string, brought = 0, role?: Exclude<Role, 'CUSTOMER'>): Promise<Actor> {
    const account = { email: `${handle}@example.org`, handle, displayName: handle, language: 'en', verified: true, at: longAgo } as const;
    const { accountId } = done(await kehila.get(CreateAccount).execute(nobody, account));
    if (brought > 0) done(await kehila.get(BringReputation).execute(nobody, { accountId, amount: brought }));
    if (role) done(await kehila.get(GrantRole).execute(nobody, { accountId, role, spaceId: null }));
    return new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: role ? [{ role, spaceId: null }] : [] });
  }

  it('pays each of those who took part what the rules say, and takes back what is undone', async () => {
    done(await kehila.get(CreateSpace).execute(nobody, { slug: 'wifi', name: { en: 'Wi-Fi' } }));
    const [asker, helper, writer, reviewer, reader] = [
      await person('asker'),
      await person('helper'),
      await person('writer', 149),
      await person('reviewer', 0, 'REVIEWER'),
      await person('reader'),
    ];
    const question = { space: 'wifi', title: 'Wi-Fi drops in the evening', body: 'Every evening at ten.', tags: ['wifi'] };
    const { questionId } = done(await kehila.get(AskQuestion).execute(asker, question));
    const { answerId } = done(await kehila.get(PostAnswer).execute(helper, { questionId, body: 'Set channel 44.' }));

    done(await kehila.get(CastVote).execute(reader, { contentId: answerId, value: 1 }));
    done(await kehila.get(CastVote).execute(reader, { contentId: questionId, value: 1 }));
    expect([await points(asker), await points(helper), await points(reader)]).toEqual([6, 11, 1]);

    done(await kehila.get(AcceptAnswer).execute(asker, { answerId }));
    expect([await points(asker), await points(helper), await vesting(helper)]).toEqual([8, 26, 20]);
    done(await kehila.get(WithdrawAcceptance).execute(asker, { answerId }));
    expect([await points(asker), await points(helper), await vesting(helper)]).toEqual([6, 11, 0]);
    done(await kehila.get(AcceptAnswer).execute(asker, { answerId }));

    const { nominationId } = done(await kehila.get(NominateForArticle).execute(writer, { contentId: answerId }));
    const draft = done(await kehila.get(DraftArticle).execute(writer, { nominationId }));
    done(await kehila.get(SubmitRevision).execute(writer, { ...draft, version: 1 }));
    const { articleId } = done(await kehila.get(ApproveRevision).execute(reviewer, { ...draft, version: 1, reason: 'Reads well.' }));
    expect([await points(writer), await points(helper), await points(asker), await points(reviewer)]).toEqual([200, 36, 18, 1]);
    expect([await vesting(writer), await vesting(helper), await vesting(asker)]).toEqual([200, 60, 40]);

    done(await kehila.get(RateArticle).execute(reader, { articleId, helpful: true }));
    expect([await points(writer), await vesting(writer)]).toEqual([202, 202]);
    done(await kehila.get(RateArticle).execute(reader, { articleId, helpful: false, reason: 'outdated' }));
    done(await kehila.get(RetractVote).execute(reader, { contentId: answerId }));
    expect([await points(writer), await vesting(writer), await points(helper)]).toEqual([200, 200, 26]);
  });

  it('leaves nothing that does not agree with what it was made from', async () => {
    await kehila.drain();
    const checked = await kehila.get(ConsistencyChecks).run();
    expect(checked.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['points', 'articles']));
    expect(checked.flatMap(({ differences }) => differences)).toEqual([]);
  });
});
