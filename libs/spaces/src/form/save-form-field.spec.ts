import { BadInput, isFailure, LimitReached, NotAllowed, NotFound, VersionChanged } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { actorOf, nobody, spacesAlone } from '../spaces.factory';
import { Spaces } from '../space/spaces';
import { CreateSpace } from '../space/use-cases/create-space';
import type { SaveFormFieldInput } from './graphql/question-form.types';
import { shownFields } from './question-form';
import { SaveFormField } from './save-form-field';

const manager = actorOf('990', { role: 'MANAGER', spaceId: null });

const product: Omit<SaveFormFieldInput, 'space' | 'version'> = {
  kind: 'choice',
  required: true,
  position: 1,
  words: [
    { language: 'en', name: ' Which  router? ', hint: 'On its back.' },
    { language: 'he', name: 'איזה נתב?' },
  ],
  choices: [{ words: [{ language: 'en', name: 'Gal 2' }] }, { words: [{ language: 'he', name: 'גל 3' }] }, { words: [{ language: 'en', name: 'Gal 2!' }] }],
};
const version: Omit<SaveFormFieldInput, 'space' | 'version'> = {
  kind: 'text',
  required: false,
  position: 1,
  words: [{ language: 'en', name: 'Version' }],
  choices: [],
};

describe('the form of a space', () => {
  const kehila = useFeatures(spacesAlone());
  let slug: string;
  let spaceId: string;

  const form = () => kehila.get(Spaces).bySlug(slug)!.form;
  const save = (field: Partial<SaveFormFieldInput>, actor = manager) =>
    kehila.get(SaveFormField).execute(actor, { ...product, space: slug, version: form().version, ...field });
  const keys = () => form().fields.map(({ key }) => key);

  let made = 0;
  beforeEach(async () => {
    slug = `routers-${++made}`;
    const outcome = await kehila.get(CreateSpace).execute(nobody, { slug, name: { en: 'Routers' } });
    if (isFailure(outcome)) throw new Error(outcome.code);
    spaceId = outcome.spaceId;
  });

  it('is empty until somebody adds a field, whose keys are read from its English words', async () => {
    expect(form()).toEqual({ version: 1, fields: [] });
    expect(await save({})).toMatchObject({ spaceId, version: 2 });
    expect(form()).toMatchObject({
      version: 2,
      fields: [
        {
          key: 'which-router',
          words: { en: { name: 'Which router?', hint: 'On its back.' }, he: { name: 'איזה נתב?', hint: '' } },
          choices: [{ key: 'gal-2' }, { key: 'choice', names: { he: 'גל 3' } }, { key: 'gal-2-2' }],
        },
      ],
    });
  });

  it('is shown in the language of the reader where it has that, else in the other', async () => {
    await save({});
    expect(shownFields(form(), 'he')).toMatchObject([{ name: 'איזה נתב?', hint: null, choices: [{ name: 'Gal 2' }, { name: 'גל 3' }, { name: 'Gal 2!' }] }]);
    expect(shownFields(form(), 'en')).toMatchObject([{ name: 'Which router?', hint: 'On its back.' }]);
  });

  it('puts a field where it is wanted', async () => {
    await save({});
    await save(version);
    expect(keys()).toEqual(['version', 'which-router']);
    await save({ ...version, key: 'version', position: 2 });
    expect(keys()).toEqual(['which-router', 'version']);
  });

  it('keeps choices that are left out, retired, and brings them back under their key', async () => {
    await save({});
    await save({ key: 'which-router', choices: [{ words: [{ language: 'en', name: 'New' }] }] });
    expect(form().fields[0]?.choices.map(({ key, retired }) => [key, retired])).toEqual([
      ['new', false],
      ['gal-2', true],
      ['choice', true],
      ['gal-2-2', true],
    ]);
    await save({ key: 'which-router', choices: [{ key: 'gal-2', words: [{ language: 'en', name: 'Gal Two' }] }] });
    expect(form().fields[0]?.choices[0]).toEqual({ key: 'gal-2', retired: false, names: { en: 'Gal Two' } });
  });

  it('keeps a retired field behind the others, asks for it no longer, and gives its key to no other', async () => {
    await save(version);
    await save({});
    await save({ ...version, key: 'version', retired: true });
    expect(keys()).toEqual(['which-router', 'version']);
    expect(shownFields(form(), 'en').map(({ key }) => key)).toEqual(['which-router']);
    await save(version);
    expect(keys()).toEqual(['version-2', 'which-router', 'version']);
  });

  it('refuses what could not be filled in, or would change what was filled in before', async () => {
    await save(version);
    await expect(save({ choices: [] })).rejects.toEqual(new BadInput([{ path: ['input', 'choices'], code: 'REQUIRED' }]));
    await expect(save({ ...version, choices: product.choices })).rejects.toBeInstanceOf(BadInput);
    await expect(save({ key: 'version' })).rejects.toMatchObject({ fields: [{ path: ['input', 'kind'] }] });
    await expect(save({ key: 'nothing' })).rejects.toMatchObject({ fields: [{ path: ['input', 'key'] }] });
    await expect(save({ choices: [{ key: 'nothing', words: [{ language: 'en', name: 'X' }] }] })).rejects.toMatchObject({
      fields: [{ path: ['input', 'choices'] }],
    });
    expect(form().version).toBe(2);
  });

  it('has ten fields at most', async () => {
    for (let n = 0; n < 10; n++) await save(version);
    expect(await save(version)).toBeInstanceOf(LimitReached);
    await save({ ...version, key: 'version', retired: true });
    expect(await save(version)).toMatchObject({ version: 13 });
  });

  it('is changed once by two who saw the same one', async () => {
    const outcomes = await Promise.all([save({}), save(version)]);
    expect(outcomes.filter((outcome) => outcome instanceof VersionChanged)).toHaveLength(1);
    expect(form().fields).toHaveLength(1);
  });

  it('is decided by the staff of the space and by managers', async () => {
    const staff = actorOf('991', { role: 'STAFF', spaceId });
    const elsewhere = actorOf('992', { role: 'STAFF', spaceId: String(Number(spaceId) + 1_000) });
    expect(await save({}, elsewhere)).toBeInstanceOf(NotAllowed);
    expect(await save({}, actorOf('993'))).toBeInstanceOf(NotAllowed);
    expect(await save({}, staff)).toMatchObject({ version: 2 });
    expect(await save({ space: 'nowhere' })).toBeInstanceOf(NotFound);
  });
});
