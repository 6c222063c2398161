import { type Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../../community.factory';
import { QuestionReader } from '../question.reader';
import { CloseQuestion } from './close-question';
import { EditQuestion } from './edit-question';

const kehila = useFeatures(communityAlone());
let town: Town;
let asker: Actor;
let staff: Actor;

const read = (actor: Actor, id: string) => kehila.get(QuestionReader).byId(actor, id);
const minutes = (count: number) => count * 60_000;

beforeAll(async () => {
  town = await Town.in(kehila);
  staff = await town.staff();
});
beforeEach(async () => {
  asker = await town.person();
});

describe('editing a question', () => {
  const edit = (
    actor: Actor,
    questionId: string,
    fields: Partial<{ title: string; body: string; tags: string[]; base: string; baseTitle: string; baseTags: string[] }> = {},
  ) => kehila.get(EditQuestion).execute(actor, { questionId, title: 'Why does the light blink?', body: 'It blinks red since yesterday.', tags: [], ...fields });
  const revisions = (id: string) =>
    kehila.sql<{ number: number; title: string; body_markdown: string; editor_id: string }>(
      `select * from content_revision where content_id = $1 order by number`,
      id,
    );

  it('by the asker within five minutes keeps no earlier text', async () => {
    const id = await town.ask(asker);
    kehila.clock.advance(minutes(4));
    done(await edit(asker, id, { body: 'It blinks green.' }));
    expect(await read(nobody, id)).toMatchObject({ body: { markdown: 'It blinks green.' }, editedAt: expect.any(Date), revisionCount: 0 });
  });

  it('later, or by somebody else, keeps the earlier text with who wrote it', async () => {
    const id = await town.ask(asker);
    kehila.clock.advance(minutes(5));
    done(await edit(asker, id, { title: 'A better title' }));
    done(await edit(staff, id, { body: 'Mended.', title: 'A better title' }));
    expect(await revisions(id)).toMatchObject([
      { number: 1, title: 'Why does the light blink?', body_markdown: 'It blinks red since yesterday.', editor_id: asker.accountId },
      { number: 2, title: 'A better title', body_markdown: 'It blinks red since yesterday.', editor_id: asker.accountId },
    ]);
  });

  it('leaves a title and tags that others changed meanwhile as they are now, where they were not touched', async () => {
    const baseTitle = 'Why does the light blink?';
    const id = await town.ask(asker);
    done(await edit(staff, id, { title: 'Why does the light of the router blink?', tags: ['router'], baseTitle, baseTags: [] }));
    done(await edit(asker, id, { body: 'It blinks green.', baseTitle, baseTags: [] }));
    expect(await read(nobody, id)).toMatchObject({ title: 'Why does the light of the router blink?', body: { markdown: 'It blinks green.' } });
    done(await edit(asker, id, { title: 'A better title', body: 'It blinks green.', tags: ['light'], baseTitle, baseTags: [] }));
    expect(await read(nobody, id)).toMatchObject({ title: 'A better title', tags: [{ slug: 'light' }] });
  });

  it('from a text that others changed meanwhile keeps what they changed, and asks where it is the same passage', async () => {
    const base = 'It blinks red since yesterday.';
    const id = await town.ask(asker);
    done(await edit(staff, id, { body: 'It blinks orange since yesterday.', base }));
    done(await edit(asker, id, { body: `${base} Model 3.`, base }));
    expect(await read(nobody, id)).toMatchObject({ body: { markdown: 'It blinks orange since yesterday. Model 3.' } });
    // Who changes the title alone sends the text as they read it.
    done(await edit(await town.person({ reputation: 1_000 }), id, { title: 'A better title', base }));
    expect(await edit(asker, id, { body: 'It blinks green since yesterday.', base })).toMatchObject({ code: 'TEXT_CHANGED' });
    expect(await read(nobody, id)).toMatchObject({ title: 'A better title', body: { markdown: 'It blinks orange since yesterday. Model 3.' } });
  });

  it('again and again every four minutes does not escape the history', async () => {
    const id = await town.ask(asker);
    for (let n = 0; n < 3; n++) {
      kehila.clock.advance(minutes(4));
      done(await edit(asker, id, { body: `Version ${n}` }));
    }
    expect(await revisions(id)).toHaveLength(1);
  });

  it('moves the counts of tags', async () => {
    const id = await town.ask(asker, { tags: ['before', 'both'] });
    done(await edit(asker, id, { tags: ['both', 'after'] }));
    const counts = await kehila.sql<{ slug: string; question_count: number }>(
      `select slug, question_count from tag where slug in ('before', 'both', 'after') order by slug`,
    );
    expect(counts.map(({ slug, question_count: count }) => [slug, count])).toEqual([
      ['after', 1],
      ['before', 0],
      ['both', 1],
    ]);
  });

  it('is refused to others, who mend tags from 500 reputation and the title from 1,000', async () => {
    const id = await town.ask(asker);
    expect(await edit(await town.person({ reputation: 5_000 }), id, { body: 'Mine now.' })).toMatchObject({
      code: 'NOT_ALLOWED',
      needs: ['asker', 'staffOfSpace'],
    });
    expect(await edit(await town.person({ reputation: 499 }), id, { tags: ['lamp'] })).toMatchObject({ code: 'NOT_ALLOWED', missingReputation: 1 });
    expect(await edit(await town.person({ reputation: 999 }), id, { title: 'Title' })).toMatchObject({ code: 'NOT_ALLOWED', missingReputation: 1 });
    done(await edit(await town.person({ reputation: 500 }), id, { tags: ['lamp'] }));
    done(await edit(await town.person({ reputation: 1_000 }), id, { title: 'Title', tags: ['lamp'] }));
    expect(await read(nobody, id)).toMatchObject({ title: 'Title', tags: [{ slug: 'lamp' }], author: { id: asker.accountId } });
  });

  it('keeps the language that the asker chose, as long as the text stays', async () => {
    const id = await town.ask(asker, { language: 'ru' });
    done(await edit(asker, id, { title: 'Another title' }));
    expect(await read(nobody, id)).toMatchObject({ title: 'Another title', language: 'ru' });
    done(await edit(asker, id, { body: 'הנורה מהבהבת באדום מאתמול, ואי אפשר להתחבר.' }));
    expect(await read(nobody, id)).toMatchObject({ language: 'he' });
  });

  it('is refused to the asker in a closed question, and open to the staff', async () => {
    const id = await town.ask(asker);
    done(await kehila.get(CloseQuestion).execute(staff, { questionId: id, reason: 'other' }));
    expect(await edit(asker, id, { body: 'x' })).toMatchObject({ code: 'QUESTION_CLOSED' });
    done(await edit(staff, id, { body: 'x' }));
  });

  it('cannot turn a newcomer’s question into what would have been held', async () => {
    const id = await town.ask(asker);
    expect(await edit(asker, id, { body: 'https://a.example https://b.example https://c.example' })).toMatchObject({
      code: 'NEWCOMER_LINKS',
      state: 'newcomer',
    });
  });

  it('finds nothing that may not be seen', async () => {
    const held = await town.ask(asker, { body: '![x](https://a.example/x.png)' });
    expect(await edit(await town.person({ reputation: 5_000 }), held)).toMatchObject({ code: 'NOT_FOUND', id: held });
    expect(await edit(asker, held, { title: 'Still mine' })).toEqual({ questionId: held });
  });
});

describe('after all of it', () => {
  it('every counter is as its rows say', async () => {
    expect(await town.differences()).toEqual([]);
  });
});
