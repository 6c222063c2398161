import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { Drafts } from '../draft/drafts';
import { CommunityPersonalData } from '../personal-data/community-personal-data';
import { QuestionReader } from '../question/question.reader';
import { CloseQuestion } from '../question/use-cases/close-question';
import { PostAnswer } from '../answer/use-cases/post-answer';
import { ClaimAnswering } from './use-cases/claim-answering';
import { ReleaseAnswering } from './use-cases/release-answering';

const minutes = (count: number) => count * 60_000;

describe('saying that one is answering', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let dana: Actor;
  let other: Actor;
  let asker: Actor;
  let question: string;

  const claim = (actor: Actor, questionId = question) => kehila.get(ClaimAnswering).execute(actor, { questionId });
  const release = (actor: Actor) => kehila.get(ReleaseAnswering).execute(actor, { questionId: question });
  const seen = async (actor: Actor = nobody) => (await kehila.get(QuestionReader).byId(actor, question))?.answering ?? null;
  const answer = (actor: Actor, hideName = false) => kehila.get(PostAnswer).execute(actor, { questionId: question, body: 'Turn it off and on.', hideName });

  beforeAll(async () => {
    town = await Town.in(kehila);
    [dana, other] = await Promise.all([
      town.person({ name: 'Dana', grants: [{ role: 'STAFF', spaceId: town.space }] }),
      town.person({ name: 'Noa', grants: [{ role: 'EXPERT', spaceId: town.space }] }),
    ]);
  });
  beforeEach(async () => {
    asker = await town.person();
    question = await town.ask(asker);
  });

  it('shows everybody who it is', async () => {
    done(await claim(dana));
    expect(await seen()).toMatchObject({ by: { displayName: 'Dana' }, mine: false });
    expect(await seen(dana)).toMatchObject({ mine: true });
  });

  it('is open to an expert of the space', async () => {
    done(await claim(other));
    expect(await seen()).toMatchObject({ by: { displayName: 'Noa' } });
  });

  it('is refused to a customer, who is told whose it is', async () => {
    expect(await claim(await town.person({ reputation: 5_000 }))).toMatchObject({ code: 'NOT_ALLOWED', needs: ['staffOfSpace', 'expertOfSpace'] });
  });

  it('is refused to the staff of another space', async () => {
    expect(await claim(dana, await town.ask(asker, { space: 'elsewhere' }))).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is over after ten minutes', async () => {
    done(await claim(dana));
    kehila.clock.advance(minutes(9.5));
    expect(await seen()).not.toBeNull();
    kehila.clock.advance(minutes(0.5));
    expect(await seen()).toBeNull();
  });

  it('begins anew when it is said again', async () => {
    done(await claim(dana));
    kehila.clock.advance(minutes(9));
    done(await claim(dana));
    kehila.clock.advance(minutes(9));
    expect(await seen()).not.toBeNull();
  });

  it('is refused while somebody else is answering, and open when their time is over', async () => {
    done(await claim(dana));
    expect(await claim(other)).toMatchObject({ code: 'ALREADY_ANSWERING' });
    kehila.clock.advance(minutes(10));
    done(await claim(other));
    expect(await seen()).toMatchObject({ by: { displayName: 'Noa' } });
  });

  it('is one of two who say so at once', async () => {
    const outcomes = await Promise.all([claim(dana), claim(other)]);
    expect(outcomes.filter((outcome) => 'questionId' in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'ALREADY_ANSWERING' }));
  });

  it('keeps nobody from answering', async () => {
    done(await claim(dana));
    done(await answer(await town.person()));
    expect(await seen()).toMatchObject({ by: { displayName: 'Dana' } });
  });

  it('ends with the answer', async () => {
    done(await claim(dana));
    done(await answer(dana));
    expect(await seen()).toBeNull();
  });

  it('does not end with an answer under a hidden name: that would tell whose it is', async () => {
    done(await claim(dana));
    done(await answer(dana, true));
    expect(await seen()).toMatchObject({ by: { displayName: 'Dana' } });
  });

  it('is refused to whoever hides the name in the thread', async () => {
    done(await answer(dana, true));
    expect(await claim(dana)).toMatchObject({ code: 'NAME_HIDDEN' });
    expect(await seen()).toBeNull();
  });

  it('ends when they say so, and others cannot end it', async () => {
    done(await claim(dana));
    done(await release(other));
    expect(await seen()).not.toBeNull();
    done(await release(dana));
    done(await release(dana));
    expect(await seen()).toBeNull();
  });

  it('goes on while they write', async () => {
    done(await claim(dana));
    kehila.clock.advance(minutes(8));
    await kehila.get(Drafts).save(dana, { place: `answer:${question}`, body: 'Turn it' });
    kehila.clock.advance(minutes(8));
    expect(await seen()).not.toBeNull();
  });

  it('does not begin by writing, nor go on by what others or they elsewhere write', async () => {
    await kehila.get(Drafts).save(dana, { place: `answer:${question}`, body: 'Turn it' });
    expect(await seen()).toBeNull();
    done(await claim(dana));
    kehila.clock.advance(minutes(8));
    await kehila.get(Drafts).save(other, { place: `answer:${question}`, body: 'Turn it' });
    await kehila.get(Drafts).save(dana, { place: 'ask', title: 'Why', body: 'Because' });
    kehila.clock.advance(minutes(2));
    await kehila.get(Drafts).save(dana, { place: `answer:${question}`, body: 'Turn it off' });
    expect(await seen()).toBeNull();
  });

  it('is refused where nothing new comes in', async () => {
    done(await kehila.get(CloseQuestion).execute(dana, { questionId: question, reason: 'other' }));
    expect(await claim(dana)).toMatchObject({ code: 'QUESTION_CLOSED' });
  });

  it('says nothing of a question that may not be seen', async () => {
    await kehila.sql(`update question set publication = 'hidden' where id = $1`, question);
    expect(await claim(dana)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is in the copy of their data, moves with their account and goes with it', async () => {
    const personal = kehila.get(CommunityPersonalData);
    done(await claim(dana));
    expect((await personal.sections(dana.accountId!)).find(({ name }) => name === 'answering')?.rows).toContainEqual(expect.objectContaining({ question }));
    await kehila.work.run({ act: 'mergeAccounts', actor: nobody }, (tx) => personal.move(tx, dana.accountId!, other.accountId!));
    expect(await seen()).toMatchObject({ by: { displayName: 'Noa' } });
    await kehila.work.run({ act: 'eraseAccount', actor: nobody }, (tx) => personal.erase(tx, other.accountId!));
    expect(await seen()).toBeNull();
  });
});
