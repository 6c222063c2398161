import { type Actor, BadInput, NotAllowed } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { MoveQuestion } from '../move/use-cases/move-question';
import { QuestionListReader } from './question-list.reader';
import { QuestionReader } from './question.reader';
import { everything } from './question.rows';
import { AskQuestion } from './use-cases/ask-question';
import { EditQuestion } from './use-cases/edit-question';

const choice = (key: string, retired = false) => ({ key, retired, names: { en: key.toUpperCase() } });

describe('what the form of a space asks for', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let asker: Actor;

  const text = { title: 'Why does the light blink?', body: 'It blinks red since yesterday.', tags: [] };
  const ask = (fields?: { key: string; value: string }[], space = 'home') =>
    kehila.get(AskQuestion).execute(asker, { space, ...text, ...(fields && { fields }) });
  const edit = (actor: Actor, questionId: string, fields?: { key: string; value: string }[], more = {}) =>
    kehila.get(EditQuestion).execute(actor, { questionId, ...text, ...more, ...(fields && { fields }) });
  const shown = async (id: string) => (await kehila.get(QuestionReader).byId(nobody, id))?.fields.map(({ name, text: said }) => [name, said]);
  const form = async (slug: string, fields: readonly object[]) => {
    await kehila.sql(`update space set form_fields = $2::jsonb where slug = $1`, slug, JSON.stringify(fields));
    await kehila.get(Spaces).refresh();
  };
  const product = {
    key: 'product',
    kind: 'choice',
    required: true,
    retired: false,
    words: { en: { name: 'Product', hint: '' } },
    choices: [choice('gal'), choice('tik'), choice('old', true)],
  };
  const constructed = { key: 'constructor', kind: 'text', required: false, retired: false, words: { en: { name: 'Constructor', hint: '' } }, choices: [] };
  const list = async (fields: { key: string; choice: string }[], space: string | null = 'home') =>
    (await kehila.get(QuestionListReader).page(nobody, { view: 'all', orderBy: 'newest', first: 20, wants: everything, space, fields })).nodes.map(
      ({ id }) => id,
    );

  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  beforeEach(async () => {
    asker = await town.person();
    await form('home', [product, constructed]);
    await form('elsewhere', []);
  });

  it('stands beside the question, with words for the reader', async () => {
    const { questionId } = done(
      await ask([
        { key: 'constructor', value: '  Rothschild ' },
        { key: 'product', value: 'tik' },
      ]),
    );
    expect(await shown(questionId)).toEqual([
      ['Product', 'TIK'],
      ['Constructor', 'Rothschild'],
    ]);
  });

  it.each([
    ['a field that is required', [], 'product', 'REQUIRED'],
    ['a choice that there is not', [{ key: 'product', value: 'nothing' }], 'product', 'INVALID'],
    ['a choice that is offered no longer', [{ key: 'product', value: 'old' }], 'product', 'INVALID'],
    [
      'a field that there is not',
      [
        { key: 'product', value: 'gal' },
        { key: 'plan', value: 'x' },
      ],
      'plan',
      'INVALID',
    ],
    [
      'a text of two lines',
      [
        { key: 'product', value: 'gal' },
        { key: 'constructor', value: 'a\nb' },
      ],
      'constructor',
      'INVALID',
    ],
  ])('refuses the question for %s, beside the field', async (_, fields, key, code) => {
    await expect(ask(fields)).rejects.toEqual(new BadInput([{ path: ['input', 'fields', key], code }]));
  });

  it('refuses a question of somebody who does not know the form, and takes it where nothing is required', async () => {
    await expect(ask()).rejects.toBeInstanceOf(BadInput);
    expect(await shown(done(await ask(undefined, 'elsewhere')).questionId)).toEqual([]);
  });

  it('changes with an edit, whose revision keeps what stood', async () => {
    const { questionId } = done(await ask([{ key: 'product', value: 'gal' }]));
    kehila.clock.advance(6 * 60_000);
    done(await edit(asker, questionId, [{ key: 'product', value: 'tik' }]));
    expect(await shown(questionId)).toEqual([['Product', 'TIK']]);
    expect(await kehila.sql(`select field_values from content_revision where content_id = $1`, questionId)).toEqual([{ field_values: { product: 'gal' } }]);
  });

  it('stays as it is where an edit says nothing about it', async () => {
    const { questionId } = done(await ask([{ key: 'product', value: 'gal' }]));
    done(await edit(asker, questionId, undefined, { body: 'Green.' }));
    expect(await shown(questionId)).toEqual([['Product', 'GAL']]);
  });

  it('is not changed by those who may mend titles and tags only', async () => {
    const { questionId } = done(await ask([{ key: 'product', value: 'gal' }]));
    const pillar = await town.person({ reputation: 5_000 });
    expect(await edit(pillar, questionId, [{ key: 'product', value: 'tik' }], { title: 'Blinking light' })).toBeInstanceOf(NotAllowed);
    expect(done(await edit(pillar, questionId, undefined, { title: 'Blinking light' }))).toEqual({ questionId });
  });

  it('stays readable, and may stay chosen, when field or choice is retired', async () => {
    const { questionId } = done(
      await ask([
        { key: 'product', value: 'gal' },
        { key: 'constructor', value: 'Ada' },
      ]),
    );
    await form('home', [
      { ...product, choices: [choice('tik'), choice('gal', true)] },
      { ...constructed, retired: true },
    ]);
    done(await edit(asker, questionId, [{ key: 'product', value: 'gal' }], { body: 'Green.' }));
    expect(await shown(questionId)).toEqual([
      ['Product', 'GAL'],
      ['Constructor', 'Ada'],
    ]);
    await expect(ask([{ key: 'product', value: 'gal' }])).rejects.toBeInstanceOf(BadInput);
  });

  it('is read by the form of the space where the question stands, and comes back with it', async () => {
    const { questionId } = done(await ask([{ key: 'product', value: 'gal' }]));
    done(await kehila.get(MoveQuestion).execute(await town.person({ grants: [{ role: 'STAFF', spaceId: null }] }), { questionId, space: 'elsewhere' }));
    expect(await shown(questionId)).toEqual([]);
    await form('elsewhere', [{ ...product, choices: [choice('gal')] }]);
    expect(await shown(questionId)).toEqual([['Product', 'GAL']]);
  });

  it('narrows a list of its space by choices, all of which must meet', async () => {
    await form('home', [product, { ...product, key: 'plan', required: false }]);
    const both = done(
      await ask([
        { key: 'product', value: 'gal' },
        { key: 'plan', value: 'tik' },
      ]),
    ).questionId;
    await ask([{ key: 'product', value: 'tik' }]);
    expect(
      await list([
        { key: 'product', choice: 'gal' },
        { key: 'plan', choice: 'tik' },
      ]),
    ).toEqual([both]);
    expect(await list([{ key: 'plan', choice: 'gal' }])).toEqual([]);
    expect(await list([{ key: 'product', choice: 'gal' }], null)).toEqual([]);
  });
});
