import { SaveSegment, SetSegmentsOfAccount } from '@kehila/accounts';
import { ApproveRevision, ArticlePublished, ClaimRevision, DraftArticle, EditRevision, SubmitRevision } from '@kehila/knowledge';
import type { Actor } from '@kehila/platform';
import { done, Neighbourhood } from '../notifications.factory';
import { toldOf } from '../webhook/told';
import { NoticeWriter } from './notice.writer';

describe('what people are told of an article that is for a segment', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let administrator: Actor;
  let member: Actor;
  let other: Actor;
  let segmentId: string;
  let articleId: string;
  let made = 0;

  const belongs = async (person: Actor, ...segmentIds: string[]) =>
    done(await kehila.get(SetSegmentsOfAccount).execute(administrator, { accountId: person.accountId!, segmentIds }));
  /** As whoever is credited is told when it comes out. */
  const tell = () => {
    const article = { kind: 'article', id: articleId } as const;
    const notice = { kind: 'article', page: article, content: article, cause: `article:${articleId}`, at: kehila.clock.now() } as const;
    return kehila.get(NoticeWriter).tell(notice, [member.accountId, other.accountId], null);
  };

  beforeEach(async () => {
    kehila.clock.advance(60_000);
    administrator = await street.person([{ role: 'ADMINISTRATOR', spaceId: null }]);
    const reviewer = await street.person([{ role: 'REVIEWER', spaceId: null }]);
    [member, other] = [await street.person(), await street.person()];
    for (const person of [member, other]) await street.choose(person, 'review', 'at_once');
    segmentId = done(await kehila.get(SaveSegment).execute(administrator, { slug: `gold-${++made}`, he: 'זהב', en: 'Gold', position: 1 })).segmentId;
    await belongs(member, segmentId);
    const begun = done(await kehila.get(DraftArticle).execute(administrator, { space: 'home', title: 'Quokka tariff', language: 'en' }));
    const text = { revisionId: begun.revisionId, version: 1, title: 'Quokka tariff', body: 'The tariff of quokkas.' };
    const draft = { revisionId: begun.revisionId, version: done(await kehila.get(EditRevision).execute(administrator, text)).version };
    done(await kehila.get(SubmitRevision).execute(administrator, draft));
    done(await kehila.get(ClaimRevision).execute(reviewer, draft));
    await kehila.sql(`update article set audience = 'segment', segment_ids = array[$2::bigint] where id = $1`, begun.articleId, segmentId);
    done(await kehila.get(ApproveRevision).execute(reviewer, { ...draft, reason: 'Reads well.' }));
    ({ articleId } = begun);
  });

  it('reaches who belongs to it, in the product and by mail, and is nothing to anybody else', async () => {
    await tell();
    expect(await street.told(member)).toEqual([['article', 1]]);
    expect((await street.lines(member))[0]).toMatchObject({ title: 'Quokka tariff', path: `/a/${articleId}/quokka-tariff` });
    expect((await street.mails(member)).map(({ subject, text }) => subject + text)).toEqual([expect.stringContaining('Quokka tariff')]);
    expect(await street.told(other)).toEqual([]);
    expect(await street.mails(other)).toEqual([]);
  });

  it('is nothing to who left before they looked, and no mail is written any more', async () => {
    await tell();
    await belongs(member);
    expect(await street.told(member)).toEqual([]);
    expect(await street.mails(member)).toEqual([]);
  });

  it('is told to other systems by its number alone', () => {
    const fact = { articleId: '12', revisionId: '13', spaceId: '1', standing: 'official', at: new Date() };
    const told = toldOf(Object.assign(Object.create(ArticlePublished.prototype) as ArticlePublished, fact));
    expect(told).toEqual({ type: 'article.published', data: { articleId: '12', revisionId: '13', spaceId: '1', standing: 'official' }, path: '/a/12' });
  });
});
