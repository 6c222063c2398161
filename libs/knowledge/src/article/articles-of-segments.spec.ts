import { RemoveSegment, SaveSegment, SetSegmentsOfAccount } from '@kehila/accounts';
import { type Actor, isFailure } from '@kehila/platform';
import { statementsOf } from '@kehila/testing';
import { ArticleChangesReader } from '../channel/article-changes.reader';
import { ArticleFinder } from '../channel/article-finder';
import { ArticlesToExport } from '../export/articles-to-export';
import { done, type Draft, KnowledgeStory, nobody } from '../knowledge.factory';
import { ArticlesToInsert } from '../link/articles-to-insert';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { DeclineRevision } from '../review/use-cases/decline-revision';
import { RevisionReader } from '../revision/revision.reader';
import { DraftArticle } from '../revision/use-cases/draft-article';
import { TranslationsReader } from '../translation/translations.reader';
import { ArticleAddresses } from './article-addresses';
import { ArticleReader } from './article.reader';
import { ArticleSearchSource } from './article.search';
import { ArticlesOfSegmentsReader } from './articles-of-segments.reader';
import type { Audience } from './audience';
import { ArchiveArticle } from './use-cases/archive-article';
import { ChangeArticleAudience } from './use-cases/change-article-audience';
import { WithheldArticles } from './withheld.reader';

const partners = '1';

describe('an article for some of the people', () => {
  const story = new KnowledgeStory();
  let author: Actor;
  let staff: Actor;
  let reviewer: Actor;
  let administrator: Actor;
  let business: string;
  let students: string;
  let made = 0;

  const segment = async () => {
    const slug = `segment-${++made}`;
    return done(await story.kehila.get(SaveSegment).execute(administrator, { slug, he: `פלח ${made}`, en: `Segment ${made}`, position: made })).segmentId;
  };
  const belongs = async (person: Actor, ...segmentIds: string[]) => {
    done(await story.kehila.get(SetSegmentsOfAccount).execute(administrator, { accountId: person.accountId!, segmentIds }));
    return person;
  };
  const memberOf = async (...segmentIds: string[]) => belongs(await story.person(), ...segmentIds);
  const change = async (articleId: string, audience: Audience, segmentIds?: string[], actor = staff) =>
    story.kehila.get(ChangeArticleAudience).execute(actor, { articleId, audience, segmentIds });
  const article = (actor: Actor, id: string) => story.kehila.get(ArticleReader).byId(actor, id);
  const published = async (audience: Audience, segmentIds?: string[]) => {
    const { articleId } = await story.published(author, reviewer);
    done(await change(articleId, audience, segmentIds));
    return articleId;
  };
  /** Through which doors somebody comes to it. */
  const doors = async (actor: Actor, id: string) => {
    const { kehila } = story;
    const slug = (await article(staff, id))!.slug;
    const page = await kehila.get(ArticleReader).page(actor, { spaceId: null, standing: null, state: null }, 100, null);
    const changes = await kehila.get(ArticleChangesReader).after(actor, 100, null);
    const exported: string[] = [];
    for await (const one of kehila.get(ArticlesToExport).of(actor, null)) if (one.audience !== 'segment' || one.segments.length > 0) exported.push(one.id);
    return [
      (await article(actor, id)) !== null,
      (await kehila.get(ArticleFinder).find(actor, { slug })) !== null && (await kehila.get(ArticleFinder).find(actor, { id })) !== null,
      page.nodes.some((one) => one.id === id),
      (await kehila.get(RevisionReader).pageOfArticle(actor, id, 10, null)).nodes.length > 0,
      changes.nodes.some((one) => one.articleId === id && one.article !== null),
      exported.includes(id),
      !isFailure(
        await kehila
          .get(DraftArticle)
          .execute(actor, { articleId: id, language: 'en' })
          .then((begun) => (isFailure(begun) && begun.code !== 'NOT_FOUND' ? { begun } : begun)),
      ),
    ];
  };
  const open = Array.from({ length: 7 }, () => true);
  const shut = Array.from({ length: 7 }, () => false);
  const opened = async (articleId: string, as: Actor = reviewer) => {
    const text = (await story.kehila.get(RevisionReader).openOf(as, articleId))!;
    done(await story.kehila.get(ApproveRevision).execute(as, { revisionId: text.id, version: text.version, reason: 'Reads well.' }));
  };

  beforeAll(async () => {
    [author, staff, reviewer] = [await story.person(), await story.staff(), await story.reviewer()];
    administrator = await story.person(0, [{ role: 'ADMINISTRATOR', spaceId: null }]);
    [business, students] = [await segment(), await segment()];
  });

  it.each([
    ['of a segment', () => published('segment', [business]), () => [business], () => [students]],
    ['of one of several', () => published('segment', [students, business]), () => [business], () => [partners]],
    ['of the partners', () => published('partners'), () => [partners], () => [business]],
  ] as const)('is read by those %s and by the staff, through every door, and by nobody else', async (_, make, inside, outside) => {
    const id = await make();
    for (const actor of [await memberOf(...inside()), await memberOf(...inside(), ...outside()), staff, reviewer, administrator])
      expect(await doors(actor, id)).toEqual(open);
    const elsewhere = await story.person(0, [{ role: 'STAFF', spaceId: '2' }]);
    for (const actor of [nobody, author, await story.person(), await memberOf(...outside()), elsewhere]) expect(await doors(actor, id)).toEqual(shut);
  });

  it('is lost with the segment, by the next statement, and had with it', async () => {
    const id = await published('segment', [business]);
    const person = await memberOf(business);
    expect(await article(person, id)).not.toBeNull();
    await belongs(person, students);
    expect(await article(person, id)).toBeNull();
    await belongs(person, students, business);
    expect(await article(person, id)).not.toBeNull();
  });

  it('is in no public index, list for search engines, count or offer of links, not even for who reads it', async () => {
    const [id, forPartners] = [await published('segment', [business]), await published('partners')];
    const search = story.kehila.get(ArticleSearchSource);
    expect((await search.documents([id, forPartners])).map(({ audience }) => audience)).toEqual(['segment', 'partners']);
    expect(await search.visible(await memberOf(business), [id, forPartners])).toEqual(new Set([id]));
    expect(await search.visible(await memberOf(students), [id, forPartners])).toEqual(new Set());
    await story.kehila.drain();
    expect(await story.kehila.sql('select id from search_doc where id = any($1::bigint[])', [id, forPartners])).toEqual([]);
    const addresses = story.kehila.get(ArticleAddresses);
    const listed = (await Promise.all((await addresses.parts()).map((part) => addresses.in(part)))).flat().map((one) => one.id);
    expect([id, forPartners].filter((one) => listed.includes(one))).toEqual([]);
    expect(await story.kehila.get(ArticlesToInsert).find(await memberOf(business), 'channel', 'wifi')).toEqual([]);
  });

  it('costs who reads what is for everybody no statement', async () => {
    const { articleId } = await story.published(author, reviewer);
    const [person, member] = [await story.person(), await memberOf(business, students, partners)];
    const counted = async (actor: Actor) => (await statementsOf(story.kehila.database, () => article(actor, articleId))).length;
    expect(await counted(member)).toBe(await counted(nobody));
    expect(await counted(person)).toBe(await counted(nobody));
  });

  it('says nothing of itself after it was put away, but to those whom it was for', async () => {
    const id = await published('segment', [business]);
    done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId: id, note: 'Old' }));
    const withheld = (actor: Actor) => story.kehila.get(WithheldArticles).byId(actor, id);
    for (const actor of [nobody, await story.person(), await memberOf(students)]) expect(await withheld(actor)).toBeUndefined();
    expect(await withheld(await memberOf(business))).toEqual({ isArchived: true, replacement: null });
  });

  it('is for fewer at once, and for anybody else once another one has approved it', async () => {
    const id = await published('segment', [business, students]);
    const [one, other] = [await memberOf(business), await memberOf(students)];
    done(await change(id, 'segment', [business]));
    expect([(await article(one, id)) !== null, (await article(other, id)) !== null]).toEqual([true, false]);
    // Neither wider nor narrower: somebody reads it who did not.
    done(await change(id, 'segment', [students]));
    expect([(await article(one, id)) !== null, (await article(other, id)) !== null]).toEqual([true, false]);
    expect(await story.kehila.get(RevisionReader).openOf(staff, id)).toMatchObject({ opensTo: 'segment', opensToSegmentIds: [students] });
    await opened(id);
    expect([(await article(one, id)) !== null, (await article(other, id)) !== null]).toEqual([false, true]);
    done(await change(id, 'members'));
    expect(await article(one, id)).toBeNull();
    await opened(id);
    expect(await article(one, id)).toMatchObject({ audience: 'members', segmentIds: [] });
  });

  it('stays as it is where it was declined', async () => {
    const id = await published('partners');
    done(await change(id, 'segment', [business, partners]));
    const text = (await story.kehila.get(RevisionReader).openOf(reviewer, id))!;
    done(await story.kehila.get(DeclineRevision).execute(reviewer, { revisionId: text.id, version: text.version, reason: 'No.' }));
    expect(await article(staff, id)).toMatchObject({ audience: 'partners', segmentIds: [partners] });
  });

  it('names segments that are there, one to ten, and only where it is for segments', async () => {
    const { articleId } = await story.published(author, reviewer);
    await expect(change(articleId, 'segment')).rejects.toMatchObject({ fields: [{ path: ['input', 'segmentIds'], code: 'REQUIRED' }] });
    await expect(change(articleId, 'members', [business])).rejects.toMatchObject({ fields: [{ path: ['input', 'segmentIds'], code: 'INVALID' }] });
    expect(await change(articleId, 'segment', ['999'])).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'segmentIds'] });
    done(await change(articleId, 'segment', [business, students]));
    expect(await change(articleId, 'segment', [students, business])).toMatchObject({ code: 'NOTHING_CHANGED' });
    await expect(story.kehila.sql(`update article set segment_ids = '{998}' where id = $1`, articleId)).rejects.toMatchObject({ code: '23503' });
  });

  it('tells the caches of other channels whenever its segments change', async () => {
    const id = await published('segment', [business, students]);
    const member = await memberOf(students);
    const changes = story.kehila.get(ArticleChangesReader);
    const { pageInfo } = await changes.after(member, 100, null);
    done(await change(id, 'segment', [business]));
    done(await change(id, 'segment', [business, students]));
    await opened(id);
    const { nodes } = await changes.after(member, 100, pageInfo.endCursor);
    expect(nodes).toMatchObject([{ articleId: id, kind: 'published' }]);
  });

  describe('in another language', () => {
    let source: Draft;
    let translation: Draft;

    beforeEach(async () => {
      source = await story.published(author, reviewer);
      translation = await story.translated(author, reviewer, source.articleId);
    });

    it('is read by no more than the original, and by nobody who did not read it before', async () => {
      done(await change(translation.articleId, 'segment', [business]));
      done(await change(source.articleId, 'segment', [business, students]));
      expect(await article(staff, translation.articleId)).toMatchObject({ audience: 'segment', segmentIds: [business] });
      done(await change(source.articleId, 'segment', [students]));
      expect(await article(staff, translation.articleId)).toMatchObject({ audience: 'staff', segmentIds: [] });
    });

    it('begins for those whom the original is for', async () => {
      done(await change(source.articleId, 'segment', [students, business]));
      await belongs(author, business);
      const begun = done(await story.kehila.get(DraftArticle).execute(author, { translationOf: source.articleId, language: 'ar' }));
      expect(await article(staff, begun.articleId)).toMatchObject({ audience: 'segment', segmentIds: [business, students].sort() });
      expect(await story.kehila.get(TranslationsReader).of(await memberOf(partners), source.articleId)).toEqual([]);
      await belongs(author);
    });

    it('is not opened beyond the original, whatever was asked for meanwhile', async () => {
      done(await change(source.articleId, 'segment', [business]));
      expect(await change(translation.articleId, 'members')).toMatchObject({ code: 'ORIGINAL_READ_BY_FEWER' });
      done(await change(translation.articleId, 'staff'));
      done(await change(translation.articleId, 'segment', [business]));
      done(await change(source.articleId, 'staff'));
      await opened(translation.articleId);
      expect(await article(staff, translation.articleId)).toMatchObject({ audience: 'staff', segmentIds: [] });
    });

    it('loses those whom the original loses by what was approved', async () => {
      done(await change(source.articleId, 'segment', [business]));
      done(await change(source.articleId, 'segment', [students]));
      await opened(source.articleId);
      expect(await article(staff, source.articleId)).toMatchObject({ segmentIds: [students] });
      expect(await article(staff, translation.articleId)).toMatchObject({ audience: 'staff' });
    });
  });

  describe('keeps its segment', () => {
    const remove = (id: string) => story.kehila.get(RemoveSegment).execute(administrator, id);

    it('while it is for it, or would be once it is approved', async () => {
      const [named, wanted] = [await segment(), await segment()];
      const id = await published('segment', [named]);
      done(await change(id, 'segment', [named, wanted]));
      for (const one of [named, wanted]) {
        expect(await remove(one)).toMatchObject({ code: 'SEGMENT_IN_USE' });
        expect(await story.kehila.get(ArticlesOfSegmentsReader).count(one)).toBe(1);
        expect(await story.kehila.get(ArticlesOfSegmentsReader).newest(one)).toMatchObject([{ id }]);
      }
      const text = (await story.kehila.get(RevisionReader).openOf(reviewer, id))!;
      done(await story.kehila.get(DeclineRevision).execute(reviewer, { revisionId: text.id, version: text.version, reason: 'No.' }));
      done(await remove(wanted));
      done(await change(id, 'staff'));
      done(await remove(named));
    });

    it('when both happen at once: never is one named that is gone', async () => {
      for (let round = 0; round < 5; round++) {
        const raced = await segment();
        const { articleId } = await story.published(author, reviewer);
        const [changed, removed] = await Promise.all([change(articleId, 'segment', [raced]), remove(raced)]);
        expect([isFailure(changed), isFailure(removed)].filter(Boolean)).toHaveLength(1);
        expect(isFailure(changed) ? changed.code : removed).toEqual(isFailure(changed) ? 'NOT_FOUND' : expect.objectContaining({ code: 'SEGMENT_IN_USE' }));
      }
    });

    it('of partners always', async () => {
      expect(await remove(partners)).toMatchObject({ code: 'SEGMENT_BUILT_IN' });
    });
  });
});
