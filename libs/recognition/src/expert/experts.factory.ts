import { randomUUID } from 'node:crypto';
import { Actor, isFailure, requestContext } from '@kehila/platform';
import { CreateSpace } from '@kehila/spaces';
import { Ledger } from '../ledger/ledger';
import { done, nobody, PointsStory } from '../recognition.factory';
import { ExpertReader } from './expert.reader';
import { FollowExperts } from './follow-experts';
import { SetExpert } from './use-cases/set-expert';
import { SetExpertPolicy } from './use-cases/set-expert-policy';

export const day = 86_400_000;

/** A space with staff and somebody who may become an expert of it, anew for each test. For the head of a `describe`. */
export function useExperts() {
  const story = new PointsStory();
  const { kehila } = story;
  let content = 90_000;
  const here = { spaceId: '', slug: '', staff: nobody, person: '' };
  const nextId = () => String(++content);

  const actorOf = (accountId: string, grants: Actor['grants'] = []) => new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants });
  const handleOf = async (id: string) => (await kehila.sql<{ handle: string }>('select handle from account where id = $1', id))[0]!.handle;
  const english = <Result>(story: () => Promise<Result>) => requestContext.run({ requestId: '1', language: 'en', ip: '' }, story);
  const seen = (reader: Actor = nobody) => english(() => kehila.get(ExpertReader).ofSpace(reader, here.slug, 30, null));
  const expertOf = async (id: string, reader: Actor = nobody) => (await seen(reader))?.experts.nodes.find(({ account }) => account?.id === id);
  const night = async (days = 1) => {
    kehila.clock.advance(days * day);
    const moved = await kehila.get(FollowExperts).run();
    await kehila.drain();
    return moved;
  };
  const chip = async (id = here.person) =>
    (await kehila.sql(`select from role_grant where account_id = $1 and role = 'EXPERT' and space_id = $2`, id, here.spaceId)).length === 1;
  /** Somebody answers questions of the space, and each answer solves one. */
  const solve = async (times: number, fields: { authorHidden?: boolean } = {}) => {
    const askerId = await story.person();
    const answers: string[] = [];
    for (let n = 0; n < times; n++) {
      const answerId = nextId();
      answers.push(answerId);
      await story.accept({ answerId, questionId: nextId(), authorId: here.person, askerId, spaceId: here.spaceId, ...fields });
    }
    await kehila.drain();
    return answers;
  };
  /** So many points there, for something that earns what it likes. */
  const praise = (amount: number) =>
    kehila.work.run<void>({ act: 'tell', actor: nobody }, async (tx) => {
      const cause = `brought:${++content}`;
      await kehila
        .get(Ledger)
        .post(tx, 'reputation', { eventId: randomUUID(), at: tx.now }, [
          { rule: 'articlePublished', to: here.person, cause, subject: null, space: here.spaceId, amount },
        ]);
    });
  const set = async (actor: Actor, expert: boolean, id = here.person) =>
    kehila.get(SetExpert).execute(actor, { space: here.slug, handle: await handleOf(id), expert, reason: 'They know it well.' });
  const codeOf = (outcome: unknown) => (isFailure(outcome) ? outcome.code : outcome);
  const policy = async (confirmedByStaff: boolean) => done(await kehila.get(SetExpertPolicy).execute(here.staff, { space: here.slug, confirmedByStaff }));

  beforeEach(async () => {
    here.slug = `space-${++content}`;
    const admin = new Actor({
      accountId: await story.person(),
      sessionId: null,
      verified: true,
      language: 'en',
      grants: [{ role: 'ADMINISTRATOR', spaceId: null }],
    });
    here.spaceId = done(await kehila.get(CreateSpace).execute(admin, { slug: here.slug, name: { he: here.slug, en: here.slug } })).spaceId;
    here.staff = actorOf(await story.person(), [{ role: 'STAFF', spaceId: here.spaceId }]);
    here.person = await story.person();
    await kehila.get(FollowExperts).run();
  });

  return { story, kehila, here, nextId, actorOf, handleOf, english, seen, expertOf, night, chip, solve, praise, set, codeOf, policy };
}
