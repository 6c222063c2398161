import { buildSchema } from 'graphql';
import { schemaText } from '@kehila/api';
import { act } from '../stage/act';
import type { Client } from '../stage/client';
import { Kehila, type Person } from '../stage/kehila';
import { people, type Role } from './authorization/scene';
import { walksOf } from './walk/walk';

jest.setTimeout(600_000);

/** Each stands in one article alone: of a segment, of the partners. */
const marks = { segment: 'quokkaberry', partners: 'wombatmelon' } as const;
type Kind = keyof typeof marks;

describe('what is for some of the people', () => {
  const kehila = Kehila.use();
  let cast: Record<Role, Person>;
  let member: Person;
  let partner: Person;
  let other: Person;
  let segmentId = '';
  const articles = {} as Record<Kind, { id: string; revisionId: string }>;

  /** Begun, approved and published for the staff, whom nobody told of before. */
  async function published(title: string, body: string): Promise<{ id: string; revisionId: string }> {
    const { client } = cast.staff;
    const begun = await act(client, 'draftArticle', { space: 'open', title }, 'Revision { id version article { id } }');
    const [revisionId, id] = [begun['id'] as string, (begun['article'] as { id: string }).id];
    await act(client, 'changeArticleAudience', { articleId: id, audience: 'STAFF' }, 'Article { id }');
    const edited = await act(client, 'editRevision', { revisionId, version: begun['version'], title, body, summary: body }, 'Revision { version }');
    await act(client, 'submitRevision', { revisionId, version: edited['version'] });
    await act(cast.reviewer.client, 'approveRevision', { revisionId, version: edited['version'], reason: 'Reads well.' });
    return { id, revisionId };
  }

  const set = (person: Person, ...segmentIds: string[]) =>
    act(cast.administrator.client, 'setSegmentsOfAccount', { accountId: person.accountId, segmentIds }, 'Account { id }');
  const segment = async (slug: string) =>
    (await act(cast.administrator.client, 'saveSegment', { slug, he: 'פלח', en: slug, position: 1 }, 'Segment { id }'))['id'] as string;
  const openTo = async (articleId: string, input: Readonly<Record<string, unknown>>) => {
    await act(cast.staff.client, 'changeArticleAudience', { articleId, ...input }, 'Article { id }');
    const { body } = await cast.reviewer.client.send(`{ article(id: "${articleId}") { openRevision { id version } } }`);
    const { openRevision: text } = (body.data as { article: { openRevision: { id: string; version: number } } }).article;
    await act(cast.reviewer.client, 'approveRevision', { revisionId: text.id, version: text.version, reason: 'Reads well.' });
  };

  beforeAll(async () => {
    cast = await people(kehila, await kehila.space({ slug: 'open' }), await kehila.space({ slug: 'other' }));
    [member, partner, other] = [await kehila.person('member'), await kehila.person('partner'), await kehila.person('other')];
    segmentId = await segment('business');
    await set(member, segmentId);
    await set(partner, '1');
    await set(other, await segment('students'));
    articles.segment = await published(`Terms ${marks.segment}`, `Take channel 44, ${marks.segment}.`);
    articles.partners = await published(`Terms ${marks.partners}`, `Take channel 40, ${marks.partners}.`);
    await openTo(articles.segment.id, { audience: 'SEGMENT', segmentIds: [segmentId] });
    await openTo(articles.partners.id, { audience: 'PARTNERS' });
    const question = await act(
      cast.staff.client,
      'askQuestion',
      { space: 'open', title: 'Which channel?', body: 'It drops.', tags: ['light'] },
      'Question { id }',
    );
    const links = Object.values(articles).map(({ id }) => `[here](/en/a/${id})`);
    await act(cast.reviewer.client, 'postAnswer', { questionId: question['id'], body: `Look ${links.join(' and ')}.` });
    for (const { id } of Object.values(articles)) await act(cast.staff.client, 'assignArticle', { articleId: id, handle: cast.reviewer.handle });
    await kehila.drain();
  });

  /** All that can be asked, with what leads to articles asked about these two. */
  async function answersTo(client: Client, ofEverything: boolean): Promise<string> {
    const { segment: one, partners: two } = articles;
    const words = Object.values(marks);
    const calls = {
      article: [`id: "${one.id}"`, `id: "${two.id}"`, `slug: "terms-${marks.segment}"`, `slug: "terms-${marks.partners}"`],
      articles: ['', 'filter: { space: "open" }'],
      changedArticles: [''],
      revision: [`id: "${one.revisionId}"`, `id: "${two.revisionId}"`],
      search: words.map((word) => `query: "${word}"`),
      suggest: words.map((word) => `query: "${word.slice(0, 5)}"`),
      similarQuestions: ['title: "Which channel?"'],
    };
    const lists = ['dueArticles', 'reviewQueue', 'nominations', 'notifications', 'questions', 'spaces', 'viewer', 'articlesToInsert'];
    const own = {
      previewBadge: ['rule: { event: ANSWER_GIVEN, measure: DEEDS, period: EVER, repeated: false, bronze: 1 }'],
      managedAnnouncements: ['state: CURRENT'],
      previewLoyaltyTerms: ['terms: { silverFrom: 1, silverPercent: 100, goldFrom: 2, goldPercent: 100 }'],
    };
    const meanings = {
      id: `"${one.id}"`,
      ...{ answerId: '"1"', badgeId: '"1"', questionId: '"1"', entryId: '"1"', rewardId: '"1"', webhookId: '"1"', fromId: '"1"', intoId: '"2"' },
      handle: `"${cast.staff.handle}"`,
      ...{ slug: '"open"', space: '"open"', query: '"channel"', text: '"so"', token: '"no-such-token"', markdown: '"so"', title: '"Which channel?"' },
      ...{ subjectId: `"${two.id}"`, from: '"light"', into: '"light"' },
      rules: '[{ ability: VOTE_DOWN, reputation: 60, roles: [] }]',
      rule: '{ kind: WORDS, pattern: "blinks", act: HOLD }',
    };
    const said: string[] = [];
    for (const { root, query } of walksOf(buildSchema(await schemaText()), { ...calls, ...own }, meanings)) {
      if (!ofEverything && !(root in calls) && !lists.includes(root)) continue;
      const { text } = await client.send(query);
      // What somebody asked comes back to them.
      said.push(words.reduce((rest, word) => (query.includes(word) ? rest.replaceAll(`"query":"${word}"`, '') : rest), text));
    }
    return said.join('\n');
  }

  const reads = async (client: Client, ofEverything = false): Promise<Kind[]> => {
    const said = await answersTo(client, ofEverything);
    return (Object.keys(marks) as Kind[]).filter((kind) => said.includes(marks[kind]));
  };

  it.each(['anonymous', 'unverified', 'newcomer', 'customer', 'expert', 'elsewhere', 'manager'] as const)('is in no answer to %s', async (role) => {
    expect(await reads(cast[role].client)).toEqual([]);
  });

  it.each(['staff', 'reviewer', 'administrator'] as const)('is in answers to %s', async (role) => {
    expect(await reads(cast[role].client)).toEqual(['segment', 'partners']);
  });

  it('is in answers to those whom it is for, and to no other segment', async () => {
    expect(await reads(member.client)).toEqual(['segment']);
    expect(await reads(partner.client)).toEqual(['partners']);
    expect(await reads(other.client, true)).toEqual([]);
  });

  it('is found by those whom it is for, and counted, offered and corrected towards for nobody else', async () => {
    const found = async ({ client }: Pick<Person, 'client'>, mark: string) => {
      const asked = (query: string) => `query: "${query}"`;
      const { body } = await client.send(`{
        search(${asked(mark)}) { total didYouMean hits { id audience } facets { kinds { count } } }
        near: search(${asked(`${mark.slice(0, -1)}i`)}) { total didYouMean hits { id } }
        suggest(${asked(mark.slice(0, 5))}) { id }
      }`);
      return body.data as Record<string, unknown>;
    };
    const nothing = { search: { total: 0, didYouMean: null, hits: [], facets: { kinds: [] } }, near: { total: 0, didYouMean: null, hits: [] }, suggest: [] };
    for (const [kind, reader] of [
      ['segment', member],
      ['partners', partner],
      ['segment', cast.staff],
      ['partners', cast.administrator],
    ] as const) {
      const { id } = articles[kind];
      const hits = [{ id, audience: kind.toUpperCase() }];
      expect(await found(reader, marks[kind])).toMatchObject({
        search: { total: 1, didYouMean: null, hits, facets: { kinds: [{ count: 1 }] } },
        suggest: [{ id }],
      });
    }
    for (const [kind, reader] of [
      ['partners', member],
      ['segment', partner],
      ['segment', other],
      ['segment', cast.customer],
      ['partners', cast.anonymous],
    ] as const)
      expect(await found(reader, marks[kind])).toEqual(nothing);
    // The answer for whom it is not for is the answer about what never was.
    expect(await found(other, 'numbatfig')).toEqual(nothing);
  });

  it('is nothing to a page of another site, even before those whom it is for', async () => {
    const shop = 'https://www.shop.example';
    await act(cast.administrator.client, 'changeSetting', { key: 'embed.origins', value: shop }, 'SiteSetting { value }');
    const { token } = await act(member.client, 'createAccessToken', { name: 'A page', scopes: ['READ'], days: 1 }, 'AccessTokenCreated { token }');
    const { id } = articles.segment;
    const asOneself: Record<string, string> = { origin: shop };
    for (const headers of [asOneself, { ...asOneself, authorization: `Bearer ${String(token)}` }]) {
      // As its script asks.
      const ask = async (query: string) => (await member.client.send(query, undefined, headers)).body.data;
      expect(await ask(`{ article(id: "${id}") { title body { html } } }`)).toEqual({ article: null });
      for (const query of [marks.segment, 'channel']) {
        const found = await ask(`{ search(query: "${query}", first: 8) { hits { id title { text } } } suggest(query: "${query}", first: 6) { id } }`);
        expect(JSON.stringify(found)).not.toContain(`"${id}"`);
      }
    }
  });

  it('follows who belongs: lost with the next request, by set and by list', async () => {
    const seen = async ({ client }: Person) =>
      (await client.send(`{ article(id: "${articles.segment.id}") { audience segments { slug } } }`)).body.data as unknown as { article: unknown };
    const shown = { article: { audience: 'SEGMENT', segments: [{ slug: 'business' }] } };
    expect(await seen(member)).toEqual(shown);
    await set(member);
    expect(await seen(member)).toEqual({ article: null });
    const listed = { segmentId, people: `${member.email}\nnobody@people.example` };
    const added = await act(cast.administrator.client, 'changeSegmentMembers', { ...listed, change: 'ADD' }, 'ChangedSegmentMembers { changed unknown }');
    expect(added).toMatchObject({ changed: 1, unknown: [2] });
    expect(await seen(member)).toEqual(shown);
    await act(cast.administrator.client, 'changeSegmentMembers', { ...listed, change: 'REMOVE' }, 'ChangedSegmentMembers { changed }');
    expect(await seen(member)).toEqual({ article: null });
    await set(member, segmentId);
  });

  it('is in no public index or dictionary, event, mail or log', async () => {
    const found = await kehila.sql(`select id from search_doc where title ~* $1 or body ~* $1`, Object.values(marks).join('|'));
    expect(found).toEqual([]);
    expect(await kehila.sql(`select term from search_term where term = any($1)`, Object.values(marks))).toEqual([]);
    const told = await kehila.sql(`select id from outbox_event where payload::text ~* $1`, Object.values(marks).join('|'));
    expect(told).toEqual([]);
    expect(kehila.complaints.filter((line) => Object.values(marks).some((mark) => line.includes(mark)))).toEqual([]);
  });

  it('names segments to nobody but who says whom an article is for', async () => {
    for (const role of ['unverified', 'newcomer', 'customer', 'expert', 'manager'] as const) {
      const { body } = await cast[role].client.send('{ segments { slug } }');
      expect(body.data).toEqual({ segments: [] });
    }
  });

  it('says who belongs, and how many, to administrators alone', async () => {
    for (const role of ['staff', 'reviewer'] as const) {
      const { body } = await cast[role].client.send('{ segments { slug memberCount articleCount articles { id } } }');
      for (const one of (body.data as { segments: object[] }).segments) expect(one).toMatchObject({ memberCount: null, articleCount: null, articles: null });
    }
    const { body } = await cast.administrator.client.send('{ segments { slug memberCount articles { id } } }');
    expect((body.data as { segments: object[] }).segments).toContainEqual({ slug: 'business', memberCount: 1, articles: [{ id: articles.segment.id }] });
  });
});
