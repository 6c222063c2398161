import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { QuestionReader } from '../question/question.reader';
import { FollowQuestion } from './use-cases/follow-question';
import { MarkAffected } from './use-cases/mark-affected';

describe('following a question and having it too', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let reader: Actor;
  let question: string;

  const follow = (actor: Actor, on = true, questionId = question) => kehila.get(FollowQuestion).execute(actor, { questionId, follow: on });
  const affect = (actor: Actor, on = true, questionId = question) => kehila.get(MarkAffected).execute(actor, { questionId, affected: on });

  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  beforeEach(async () => {
    reader = await town.person();
    question = await town.ask(await town.person());
  });

  it('are counted and shown to the one who did it', async () => {
    done(await follow(reader));
    done(await affect(reader));
    expect(await kehila.get(QuestionReader).byId(reader, question)).toMatchObject({
      followerCount: 1,
      affectedCount: 1,
      viewerFollows: true,
      viewerAffected: true,
    });
    expect(await kehila.get(QuestionReader).byId(nobody, question)).toMatchObject({
      followerCount: 1,
      affectedCount: 1,
      viewerFollows: false,
      viewerAffected: false,
    });
  });

  it('change nothing when said again', async () => {
    for (let n = 0; n < 2; n++) {
      done(await follow(reader));
      done(await affect(reader));
    }
    expect(await town.row('question', question)).toMatchObject({ follower_count: 1, affected_count: 1 });
    for (let n = 0; n < 2; n++) {
      done(await follow(reader, false));
      done(await affect(reader, false));
    }
    expect(await town.row('question', question)).toMatchObject({ follower_count: 0, affected_count: 0 });
  });

  it('count once when twenty tabs click at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => [follow(reader), affect(reader)]).flat());
    expect(outcomes).toEqual(Array(40).fill({ questionId: question }));
    expect(await town.row('question', question)).toMatchObject({ follower_count: 1, affected_count: 1 });
  });

  it('count as their rows when coming and going is mixed', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => follow(reader, n % 2 === 0)));
    expect(await town.differences()).toEqual([]);
  });

  it('need a confirmed address and a question that may be seen', async () => {
    const unverified = await town.person({ verified: false });
    expect(await follow(unverified)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'FOLLOW', needs: ['verified'] });
    expect(await affect(unverified)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MARK_AFFECTED', needs: ['verified'] });
    await kehila.sql(`update question set publication = 'removed' where id = $1`, question);
    expect(await follow(reader)).toMatchObject({ code: 'NOT_FOUND', id: question });
    expect(await affect(reader)).toMatchObject({ code: 'NOT_FOUND', id: question });
  });
});
