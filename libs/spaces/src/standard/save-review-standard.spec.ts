import { isFailure, NotAllowed, NotFound, VersionChanged } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { actorOf, nobody, spacesAlone } from '../spaces.factory';
import { Spaces } from '../space/spaces';
import { CreateSpace } from '../space/use-cases/create-space';
import type { SaveReviewStandardInput } from './graphql/review-standard.types';
import { SaveReviewStandard } from './save-review-standard';

const manager = actorOf('990', { role: 'MANAGER', spaceId: null });

describe('the content standard of a space', () => {
  const kehila = useFeatures(spacesAlone());
  let slug: string;
  let spaceId: string;
  let made = 0;
  const standard = () => kehila.get(Spaces).bySlug(slug)!.standard;
  const save = (change: Partial<SaveReviewStandardInput>, actor = manager) =>
    kehila.get(SaveReviewStandard).execute(actor, { space: slug, version: standard().version, reviewers: 1, points: [], ...change });

  beforeEach(async () => {
    slug = `power-${++made}`;
    const outcome = await kehila.get(CreateSpace).execute(nobody, { slug, name: { en: 'Power' } });
    if (isFailure(outcome)) throw new Error(outcome.code);
    spaceId = outcome.spaceId;
  });

  it('begins with five points in both languages, and one reviewer', () => {
    expect(standard()).toMatchObject({ version: 1, reviewers: 1 });
    expect(standard().points.map(({ key, words }) => [key, Object.keys(words).sort()])).toEqual(
      ['true', 'one', 'steps', 'private', 'safe'].map((key) => [key, ['en', 'he']]),
    );
  });

  it('is what a manager makes of it, in their order; what stays keeps its key', async () => {
    const points: SaveReviewStandardInput['points'] = [
      { words: [{ language: 'en', name: ' Names  the version ' }] },
      { key: 'true', words: [{ language: 'he', name: 'נכון' }] },
      { words: [{ language: 'he', name: 'בטון אחיד' }] },
    ];
    expect(await save({ reviewers: 2, points })).toMatchObject({ spaceId, version: 2 });
    expect(standard()).toEqual({
      version: 2,
      reviewers: 2,
      points: [
        { key: 'names-the-version', words: { en: 'Names the version' } },
        { key: 'true', words: { he: 'נכון' } },
        { key: 'point', words: { he: 'בטון אחיד' } },
      ],
    });
  });

  it('never gives the key of a point that was taken away to another', async () => {
    const point = { words: [{ language: 'en' as const, name: 'True' }] };
    await save({});
    await save({ points: [point] });
    await save({});
    await save({ points: [point] });
    expect(standard().points.map(({ key }) => key)).toEqual(['true-3']);
  });

  it('may be empty', async () => {
    await save({});
    expect(standard().points).toEqual([]);
  });

  it('knows only points that are there', async () => {
    await expect(save({ points: [{ key: 'nothing', words: [{ language: 'en', name: 'X' }] }] })).rejects.toMatchObject({
      fields: [{ path: ['input', 'points'] }],
    });
  });

  it('is changed once by two who saw the same one', async () => {
    const outcomes = await Promise.all([save({}), save({ reviewers: 2 })]);
    expect(outcomes.filter((outcome) => outcome instanceof VersionChanged)).toHaveLength(1);
  });

  it('is for managers to change, and not for the staff or reviewers who work by it', async () => {
    for (const role of ['STAFF', 'REVIEWER'] as const) expect(await save({}, actorOf('991', { role, spaceId }))).toBeInstanceOf(NotAllowed);
    expect(await save({ space: 'nowhere' })).toBeInstanceOf(NotFound);
  });
});
