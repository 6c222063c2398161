import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, nobody, Town } from '../community.factory';
import { CommunityPersonalData } from '../personal-data/community-personal-data';
import { QuestionListReader } from '../question/question-list.reader';
import { QuestionReader } from '../question/question.reader';
import { everything } from '../question/question.rows';
import { SavedQuestions } from './saved-questions';

describe('keeping a question to read later', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let reader: Actor;
  let question: string;

  const save = (actor: Actor, id = question) => kehila.get(SavedQuestions).save(actor, id);
  const unsave = (actor: Actor, id = question) => kehila.get(SavedQuestions).unsave(actor, id);
  const kept = async (actor: Actor) =>
    (await kehila.get(QuestionListReader).page(actor, { view: 'saved', orderBy: 'newest', first: 20, wants: everything })).nodes.map(({ id }) => id);
  const rows = () => kehila.sql(`select account_id from question_saved where question_id = $1 order by account_id`, question);

  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  beforeEach(async () => {
    reader = await town.person();
    question = await town.ask(await town.person());
  });

  it('brings it to a list that only they see', async () => {
    await save(reader);
    expect(await kept(reader)).toEqual([question]);
    expect(await kept(await town.person())).toEqual([]);
    expect(await kept(nobody)).toEqual([]);
    expect(await kehila.get(QuestionReader).byId(reader, question)).toMatchObject({ viewerSaved: true });
    expect(await kehila.get(QuestionReader).byId(await town.person(), question)).toMatchObject({ viewerSaved: false });
  });

  it('changes nothing of the question, and leaves no audit row', async () => {
    const version = (await town.row('question', question))['version'];
    await save(reader);
    expect(await town.row('question', question)).toMatchObject({ version });
    expect(await kehila.sql(`select act from audit_entry where actor_id = $1`, reader.accountId)).toEqual([]);
  });

  it('is done by somebody whose address is not confirmed too', async () => {
    const unverified = await town.person({ verified: false });
    await save(unverified);
    expect(await kept(unverified)).toEqual([question]);
  });

  it('is once, however often and fast it is said', async () => {
    await Promise.all(Array.from({ length: 10 }, () => save(reader)));
    expect(await rows()).toEqual([{ account_id: reader.accountId }]);
  });

  it('ends when it is taken off, and taking it off again changes nothing', async () => {
    await save(reader);
    await unsave(reader);
    await unsave(reader);
    expect(await kept(reader)).toEqual([]);
  });

  it('does not end for others', async () => {
    const other = await town.person();
    await save(reader);
    await save(other);
    await unsave(other);
    expect(await kept(reader)).toEqual([question]);
  });

  it('keeps nothing of a question that may not be seen', async () => {
    await kehila.sql(`update question set publication = 'hidden' where id = $1`, question);
    await save(reader);
    expect(await rows()).toEqual([]);
  });

  it('shows nothing of a question that was hidden since, and lets it go', async () => {
    await save(reader);
    await kehila.sql(`update question set publication = 'hidden' where id = $1`, question);
    expect(await kept(reader)).toEqual([]);
    await unsave(reader);
    expect(await rows()).toEqual([]);
  });

  it('is in the copy of their data, and goes with their account', async () => {
    const personal = kehila.get(CommunityPersonalData);
    await save(reader);
    expect((await personal.sections(reader.accountId!)).find(({ name }) => name === 'saved')?.rows).toMatchObject([{ question }]);
    await kehila.work.run({ act: 'eraseAccount', actor: nobody }, (tx) => personal.erase(tx, reader.accountId!));
    expect(await rows()).toEqual([]);
  });

  it('is kept once when two accounts of one person become one', async () => {
    const other = await town.person();
    const second = await town.ask(await town.person());
    for (const [actor, id] of [
      [reader, question],
      [other, question],
      [other, second],
    ] as const)
      await save(actor, id);
    const { accountId } = other;
    await kehila.work.run({ act: 'mergeAccounts', actor: nobody }, (tx) => kehila.get(CommunityPersonalData).move(tx, accountId!, reader.accountId!));
    expect(new Set(await kept(reader))).toEqual(new Set([question, second]));
    expect(await kept(other)).toEqual([]);
  });
});
