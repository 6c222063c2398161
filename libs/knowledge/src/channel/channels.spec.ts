import { createHash } from 'node:crypto';
import { type Actor, BadInput } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { MarkArticleOutdated } from '../article/use-cases/mark-article-outdated';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { ChangeArticleAudience } from '../article/use-cases/change-article-audience';
import { VerifyArticle } from '../article/use-cases/verify-article';
import { done, KnowledgeStory, nobody } from '../knowledge.factory';
import { RateArticle } from '../rating/use-cases/rate-article';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { ArticleChangesReader } from './article-changes.reader';
import { ArticleFinder } from './article-finder';
import { canonicalText, contentHashOf, plainFormOf, shortFormOf } from './article-forms';
import { SetArticleKey } from './set-article-key';

describe('the same article in every channel', () => {
  const story = new KnowledgeStory();
  let author: Actor;
  let reviewer: Actor;
  let staff: Actor;

  const publish = async (): Promise<string> => (await story.published(author, reviewer)).articleId;
  const finder = () => story.kehila.get(ArticleFinder);
  const changes = async (after: string | null, actor = nobody) => {
    const { nodes, pageInfo } = await story.kehila.get(ArticleChangesReader).after(actor, 100, after);
    return { told: nodes.map(({ articleId, kind }) => [articleId, kind]), nodes, cursor: pageInfo.endCursor ?? after };
  };
  const now = async () => (await changes(null)).cursor;
  const visible = async (visibility: 'public' | 'staff'): Promise<void> => {
    await story.kehila.sql(`update space set visibility = $1 where slug = 'wifi'`, visibility);
    await story.kehila.get(Spaces).refresh();
  };

  beforeAll(async () => {
    [author, reviewer, staff] = [await story.person(), await story.reviewer(), await story.staff()];
  });

  describe('is found', () => {
    it('by its id, its slug or the key that another system has for it, and in one way at a time', async () => {
      const id = await publish();
      done(await story.kehila.get(SetArticleKey).execute(staff, { articleId: id, externalKey: 'crm:77' }));
      const { slug } = (await finder().find(nobody, { id }))!;
      for (const name of [{ id }, { slug }, { externalKey: 'crm:77' }]) expect(await finder().find(nobody, name)).toMatchObject({ id, externalKey: 'crm:77' });
      await expect(finder().find(nobody, {})).rejects.toBeInstanceOf(BadInput);
      await expect(finder().find(nobody, { id, slug })).rejects.toBeInstanceOf(BadInput);
      expect(await finder().find(nobody, { externalKey: 'crm:78' })).toBeNull();
    });

    it('by none of them where it may not be seen', async () => {
      const id = await publish();
      done(await story.kehila.get(SetArticleKey).execute(staff, { articleId: id, externalKey: 'crm:hidden' }));
      await visible('staff');
      for (const name of [{ id }, { externalKey: 'crm:hidden' }]) {
        expect(await finder().find(nobody, name)).toBeNull();
        expect(await finder().find(staff, name)).toMatchObject({ id });
      }
      await visible('public');
    });

    it('by a key that no other article has, and that a customer cannot give', async () => {
      const [one, other] = [await publish(), await publish()];
      done(await story.kehila.get(SetArticleKey).execute(staff, { articleId: one, externalKey: 'crm:once' }));
      await expect(story.kehila.get(SetArticleKey).execute(staff, { articleId: other, externalKey: 'crm:once' })).rejects.toBeInstanceOf(BadInput);
      expect(await story.kehila.get(SetArticleKey).execute(author, { articleId: one, externalKey: null })).toMatchObject({ code: 'NOT_ALLOWED' });
      done(await story.kehila.get(SetArticleKey).execute(staff, { articleId: one }));
      done(await story.kehila.get(SetArticleKey).execute(staff, { articleId: other, externalKey: 'crm:once' }));
    });
  });

  describe('has forms', () => {
    it('of which the short one is its first paragraph without marks, cut between words', () => {
      expect(shortFormOf({ markdown: '## Steps\n\n- \n\nSet **channel 44** on\nyour [box](https://x.example).\n\nThen wait.' }, [])).toBe(
        'Set channel 44 on your box.',
      );
      const long = shortFormOf({ markdown: 'word '.repeat(200) }, []);
      expect(long).toMatch(/word…$/);
      expect(long.length).toBeLessThanOrEqual(400);
      expect(shortFormOf({ markdown: '' }, [])).toBe('');
    });

    it('of which both plain ones name its files, each by its name and address', () => {
      const files = [{ name: 'Form.pdf', url: 'https://community.example/files/1/attachment' }];
      const line = 'Form.pdf: https://community.example/files/1/attachment';
      expect(shortFormOf({ markdown: 'Fill in the **form**.\n\nThen wait.' }, files)).toBe(`Fill in the form.\n${line}`);
      expect(plainFormOf({ markdown: 'Fill in the **form**.\n\nThen wait.' }, files)).toBe(`Fill in the form.\nThen wait.\n${line}`);
      expect(plainFormOf({ markdown: '' }, files)).toBe(line);
    });

    it('and a hash that anybody can make again, whatever the ends of lines and the composition of letters', () => {
      const hash = createHash('sha256').update('Caf\u00e9\n\nOne\nTwo').digest('hex');
      expect(contentHashOf('Cafe\u0301', { markdown: 'One\r\nTwo\n\n' })).toBe(hash);
      expect(canonicalText('Café', 'One\rTwo ')).toBe('Café\n\nOne\nTwo');
      expect(contentHashOf('Café', { markdown: 'One\nThree' })).not.toBe(hash);
    });
  });

  describe('tells its changes', () => {
    it('once an article, in order: published, changed, gone and back', async () => {
      const before = await now();
      const [one, other] = [await publish(), await publish()];
      const first = await changes(before);
      expect(first.told).toEqual([
        [one, 'published'],
        [other, 'published'],
      ]);
      done(await story.kehila.get(MarkArticleOutdated).execute(staff, { articleId: one, note: 'Moved' }));
      const second = await changes(first.cursor);
      expect(second.told).toEqual([[one, 'changed']]);
      expect(second.nodes[0]!.article).toMatchObject({ state: 'outdated' });
      done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId: one, note: 'Old' }));
      const third = await changes(second.cursor);
      expect(third.told).toEqual([[one, 'gone']]);
      expect(third.nodes[0]!.article).toBeNull();
      done(await story.kehila.get(VerifyArticle).execute(staff, { articleId: one }));
      expect((await changes(third.cursor)).told).toEqual([[one, 'published']]);
      expect((await changes(before)).told).toEqual([
        [other, 'published'],
        [one, 'published'],
      ]);
    });

    it('not for drafts, nor for what readers said of it', async () => {
      const id = await publish();
      const before = await now();
      await story.draft(author);
      done(await story.kehila.get(RateArticle).execute(await story.person(), { articleId: id, helpful: true }));
      expect((await changes(before)).told).toEqual([]);
    });

    it('as each reader sees it: a space that closes takes its articles from all but its staff', async () => {
      const id = await publish();
      const before = await now();
      await visible('staff');
      expect((await changes(before)).told).toContainEqual([id, 'gone']);
      expect((await changes(before, staff)).told).toContainEqual([id, 'published']);
      const closed = await now();
      const keeper = await story.person(0, [
        { role: 'STAFF', spaceId: null },
        { role: 'REVIEWER', spaceId: null },
      ]);
      const inside = (await story.published(staff, keeper)).articleId;
      expect((await changes(closed)).told).toEqual([]);
      expect((await changes(closed, staff)).told).toEqual([[inside, 'published']]);
      expect((await changes(null)).told).toEqual([]);
      await visible('public');
      expect((await changes(closed)).told).toContainEqual([inside, 'published']);
    });

    it('as gone to everybody else when an article becomes the staff’s, and as nothing where it always was', async () => {
      const id = await publish();
      const before = await now();
      done(await story.kehila.get(ChangeArticleAudience).execute(staff, { articleId: id, audience: 'staff' }));
      expect((await changes(before)).told).toEqual([[id, 'gone']]);
      expect((await changes(before, staff)).told).toEqual([[id, 'published']]);
      await story.kehila.sql(`update article_change set ever_public = false where article_id = $1`, id);
      done(await story.kehila.get(MarkArticleOutdated).execute(staff, { articleId: id, note: 'Moved' }));
      expect((await changes(before)).told).toEqual([]);
    });

    it('without a gap for whoever reads while others publish', async () => {
      const before = await now();
      const drafts = await Promise.all(Array.from({ length: 8 }, () => story.claimed(author, reviewer)));
      let cursor = before;
      const heard = new Set<string>();
      let isOver = false;
      const reading = (async () => {
        while (!isOver) {
          const next = await changes(cursor);
          for (const [articleId] of next.told) heard.add(articleId!);
          cursor = next.cursor;
        }
      })();
      await Promise.all(drafts.map(async (draft) => done(await story.kehila.get(ApproveRevision).execute(reviewer, { ...draft, reason: 'Reads well.' }))));
      isOver = true;
      await reading;
      for (const [articleId] of (await changes(cursor)).told) heard.add(articleId!);
      expect([...heard].sort()).toEqual(drafts.map(({ articleId }) => articleId).sort());
    });
  });
});
