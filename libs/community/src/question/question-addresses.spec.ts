import { useFeatures } from '@kehila/testing';
import { communityAlone, Town } from '../community.factory';
import { QuestionAddresses } from './question-addresses';
import { QuestionReader } from './question.reader';

const worthFinding = { title: 'Why does the light blink?', body: 'It blinks red since yesterday, three times each minute, and no restart helps.' };

describe('the questions that search engines are told of', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  const told = async () => {
    const addresses = kehila.get(QuestionAddresses);
    const parts = await Promise.all((await addresses.parts()).map((part) => addresses.in(part)));
    return parts.flat().map(({ id }) => id);
  };

  it('are those that anybody may read', async () => {
    const question = await town.ask(await town.person(), worthFinding);
    expect(await told()).toContain(question);
  });

  it('are not those of a few words that nobody has answered', async () => {
    const [asker, helper] = await town.several(2);
    const question = await town.ask(asker!);
    expect(await told()).not.toContain(question);
    await town.answer(helper!, question);
    expect(await told()).toContain(question);
  });

  it.each(['held', 'hidden', 'removed', 'merged'])('are not %s', async (publication) => {
    const question = await town.ask(await town.person(), worthFinding);
    await kehila.sql('update question set publication = $2 where id = $1', question, publication);
    expect(await told()).not.toContain(question);
  });

  it('are not closed as spam', async () => {
    const question = await town.ask(await town.person(), worthFinding);
    await kehila.sql(`update question set closed_reason = 'spam', closed_at = now() where id = $1`, question);
    expect(await told()).not.toContain(question);
  });

  it.each(['members', 'staff'] as const)('are not in a space for %s', async (visibility) => {
    const space = await town.addSpace(`only-${visibility}`, visibility);
    const staff = await town.person({ grants: [{ role: 'STAFF', spaceId: space }] });
    const question = await town.ask(staff, { ...worthFinding, space: `only-${visibility}` });
    expect(await told()).not.toContain(question);
  });

  it('come in parts by their ids, of which none is empty', async () => {
    const question = await town.ask(await town.person(), worthFinding);
    await kehila.sql(`select setval('content_id', 73000123)`);
    const later = await town.ask(await town.person(), worthFinding);
    const addresses = kehila.get(QuestionAddresses);
    expect(await addresses.parts()).toEqual(['0', '14600']);
    expect((await addresses.in('0')).map(({ id }) => id)).toContain(question);
    expect((await addresses.in('14600')).map(({ id }) => id)).toEqual([later]);
  });
});

describe('a question that is gone', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  const wasRemoved = async (question: string) => kehila.get(QuestionReader).wasRemoved(await town.person(), question);
  const become = (question: string, publication: string) => kehila.sql('update question set publication = $2 where id = $1', question, publication);

  it('was public before it was removed', async () => {
    const question = await town.ask(await town.person());
    expect(await wasRemoved(question)).toBe(false);
    await become(question, 'hidden');
    expect(await wasRemoved(question)).toBe(false);
    await become(question, 'removed');
    expect(await wasRemoved(question)).toBe(true);
  });

  it('is none that was removed before anybody saw it', async () => {
    const newcomer = await town.person({ joinedAt: '2026-11-01T07:59:00Z' });
    const held = await town.ask(newcomer, { body: [1, 2, 3].map((link) => `https://shop.example/${link}`).join(' ') });
    await become(held, 'removed');
    expect(await wasRemoved(held)).toBe(false);
  });

  it('is none of a space that the reader may not read', async () => {
    const space = await town.addSpace('inner', 'staff');
    const question = await town.ask(await town.person({ grants: [{ role: 'STAFF', spaceId: space }] }), { space: 'inner' });
    await become(question, 'removed');
    expect(await wasRemoved(question)).toBe(false);
  });

  it('is none that never was, whatever the id looks like', async () => {
    expect(await wasRemoved('999999999')).toBe(false);
    expect(await wasRemoved('no number')).toBe(false);
  });
});
