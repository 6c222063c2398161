import { Module } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { useFeatures } from '@kehila/testing';
import { type ImagePlaces, ShowsImages } from './image-places';
import { RemoveUnusedImages } from './remove-unused-images';

/** Stands for texts: what is in them each time somebody asks. */
@ShowsImages()
class Album implements ImagePlaces {
  readonly contents: string[][] = [];

  shows(): Promise<boolean> {
    return Promise.resolve(false);
  }

  keeps(): Promise<string[]> {
    return Promise.resolve(this.contents.shift() ?? []);
  }
}

@Module({ providers: [Album] })
class AlbumModule {}

const now = new Date('2026-11-25T12:00:00Z');
const imageNamed = (name: string) => name.padStart(22, 'x');
const [old, young] = [imageNamed('old'), imageNamed('young')];
const inserting = (id: string, days: number) =>
  [`insert into file (id, purpose, uploaded_at) values ($1, 'post_image', $2)`, id, new Date(now.getTime() - days * 86_400_000)] as const;

describe('images that no text shows', () => {
  const kehila = useFeatures({ modules: [AlbumModule], at: now });
  const left = async () => (await kehila.sql<{ id: string }>('select id from file order by id')).map(({ id }) => id);

  beforeEach(async () => {
    await kehila.sql('delete from file');
    for (const [id, days] of [
      [old, 8],
      [young, 6],
    ] as const)
      await kehila.sql(...inserting(id, days));
  });

  it('go after a week', async () => {
    expect(await kehila.get(RemoveUnusedImages).run()).toBe(1);
    expect(await left()).toEqual([young]);
  });

  it('stay when one comes into a text while they are looked for', async () => {
    kehila.get(Album).contents.push([], [old]);
    expect(await kehila.get(RemoveUnusedImages).run()).toBe(0);
    expect(await left()).toEqual([old, young]);
  });

  it('are looked for in places that are found once', async () => {
    const found = jest.spyOn(kehila.get(DiscoveryService), 'getProviders');
    for (let run = 0; run < 3; run++) await kehila.get(RemoveUnusedImages).run();
    expect(found.mock.calls.length).toBeLessThan(2);
  });
});

describe('images where nobody knows of any text', () => {
  const kehila = useFeatures({ modules: [], at: now });

  it('stay', async () => {
    await kehila.sql(...inserting(old, 8));
    expect(await kehila.get(RemoveUnusedImages).run()).toBe(0);
    expect(await kehila.sql('select id from file')).toEqual([{ id: old }]);
  });
});
