import { buildSchema } from 'graphql';
import { schemaText } from '@kehila/api';
import { act } from '../stage/act';
import { Kehila, type Person } from '../stage/kehila';
import { people, type Role } from './authorization/scene';
import { walksOf } from './walk/walk';

jest.setTimeout(600_000);

/** Stands in no other text. */
const mark = 'quokkaberry';
const innerMark = 'wombatmelon';

describe('what only the staff of a space reads', () => {
  const kehila = Kehila.use();
  let cast: Record<Role, Person>;
  let articleId = '';
  const revisions: string[] = [];
  /** An article that is for the staff as a whole. */
  let innerId = '';

  const inside: readonly Role[] = ['staff', 'reviewer', 'administrator'];
  const outside: readonly Role[] = ['anonymous', 'unverified', 'newcomer', 'customer', 'expert', 'elsewhere', 'manager'];

  const whole = (text: string) => `# A fixed channel\n\n${text}\n\n:::staff\n## ${mark}\n\nReset the line, ${mark}.\n:::\n\nAsk us.\n`;

  /** A text is begun, written, handed in and approved; others have something to be told of at each step. */
  async function published(begin: Readonly<Record<string, unknown>>, body: string, title = 'A fixed channel'): Promise<string> {
    const { client } = cast.staff;
    const begun = await act(client, 'draftArticle', begin, 'Revision { id version article { id } }');
    const [revisionId, wrote] = [begun['id'] as string, { title, body, summary: 'Newer' }];
    const edited = await act(client, 'editRevision', { revisionId, version: begun['version'], ...wrote }, 'Revision { version }');
    const version = edited['version'];
    await act(client, 'submitRevision', { revisionId, version });
    await act(cast.reviewer.client, 'commentOnRevision', { revisionId, block: 0, body: 'Fine.', suggestion: 'Take channel 40.' });
    await act(cast.reviewer.client, 'approveRevision', { revisionId, version, reason: 'Reads well.' });
    revisions.push(revisionId);
    return (begun['article'] as { id: string }).id;
  }

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'open' });
    const otherId = await kehila.space({ slug: 'other' });
    cast = await people(kehila, spaceId, otherId);
    articleId = await published({ space: 'open' }, whole('Take channel 44.'));
    await act(cast.staff.client, 'assignArticle', { articleId, handle: cast.reviewer.handle });
    await published({ articleId }, whole('Take channel 36.'));
    innerId = await published({ space: 'open', title: 'Inner' }, `All of it, ${innerMark}.`, `How we do it, ${innerMark}`);
    const shut = await act(cast.staff.client, 'changeArticleAudience', { articleId: innerId, audience: 'STAFF' }, 'Article { audience }');
    expect(shut['audience']).toBe('STAFF');
    await act(cast.customer.client, 'rateArticle', { articleId, helpful: false, reason: 'STEPS_FAILED', text: 'No.' });
    await kehila.drain();
  });

  /** What can be asked, as somebody: of everything, or of what leads to articles. */
  async function askedBy(role: Role, ofEverything = false): Promise<{ query: string; text: string }[]> {
    const id = `"${articleId}"`;
    const calls = {
      article: [`id: ${id}`, `id: "${innerId}"`, 'slug: "a-fixed-channel"'],
      changedArticles: [''],
      articles: ['', 'filter: { space: "open" }'],
      revision: revisions.map((revision) => `id: "${revision}"`),
      search: [`query: "${mark}"`, 'query: "fixed channel"', 'query: "reset the line"', `query: "${innerMark}"`],
      suggest: [`query: "${mark.slice(0, 5)}"`, 'query: "fixed"', `query: "${innerMark.slice(0, 5)}"`],
      similarQuestions: ['title: "A fixed channel"'],
      permission: [`ability: RATE, subjectId: ${id}`],
    };
    const meanings = {
      id,
      answerId: '"1"',
      badgeId: '"1"',
      questionId: '"1"',
      entryId: '"1"',
      rewardId: '"1"',
      handle: `"${cast.staff.handle}"`,
      slug: '"open"',
      space: '"open"',
      query: '"channel"',
      text: '"so"',
      token: '"no-such-token"',
      markdown: '"so"',
      subjectId: id,
      title: '"A fixed channel"',
      webhookId: '"1"',
      from: '"light"',
      into: '"light"',
      fromId: '"1"',
      intoId: '"2"',
      rules: '[{ ability: VOTE_DOWN, reputation: 60, roles: [] }]',
      rule: '{ kind: WORDS, pattern: "blinks", act: HOLD }',
    };
    const lists = ['dueArticles', 'reviewQueue', 'nominations', 'notifications', 'questions', 'spaces'];
    const own = {
      previewLoyaltyTerms: ['terms: { silverFrom: 1, silverPercent: 100, goldFrom: 2, goldPercent: 100 }'],
      previewBadge: ['rule: { event: ANSWER_GIVEN, measure: DEEDS, period: EVER, repeated: false, bronze: 1 }'],
      managedAnnouncements: ['state: CURRENT'],
    };
    const answers: { query: string; text: string }[] = [];
    for (const { root, query } of walksOf(buildSchema(await schemaText()), { ...calls, ...own }, meanings)) {
      if (ofEverything || root in calls || lists.includes(root)) answers.push({ query, text: (await cast[role].client.send(query)).text });
    }
    return answers;
  }

  const said = (answers: readonly { query: string; text: string }[], word: string) =>
    answers.filter(({ query, text }) => (query.includes(word) ? text.replaceAll(`"query":"${word}"`, '') : text).includes(word));

  it.each(outside)('is in no answer to %s', async (role) => {
    const answers = await askedBy(role, role === 'expert' || role === 'elsewhere');
    expect(answers.filter(({ text }) => text.includes('channel')).length).toBeGreaterThan(0);
    expect(said(answers, mark)).toEqual([]);
    expect(said(answers, innerMark)).toEqual([]);
  });

  it.each(inside)('is in answers to %s, and only where they ask for it', async (role) => {
    const all = await askedBy(role);
    const answers = said(all, mark);
    // An article for the staff is found by them, and its hit says so.
    const found = said(all, innerMark).filter(({ query }) => /^[^(]*\b(search|suggest)\(/.test(query));
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(({ text }) => !text.includes('"audience":"STAFF"'))).toEqual([]);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter(({ query }) => !/staffBody|staffDifference|opening/.test(query))).toEqual([]);
  });

  it('is kept in its own columns and nowhere else: no index, mail, notice, event or log', async () => {
    const tables = await kehila.sql<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await kehila.sql<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from "${name}" t where t::text ilike $1`, `%${mark}%`);
      for (const { row } of rows)
        found.push(
          ...Object.keys(row)
            .filter((key) => JSON.stringify(row[key]).includes(mark))
            .map((key) => `${name}.${key}`),
        );
    }
    // What people typed into search, here these very walks.
    const kept = new Set(found.filter((place) => place !== 'search_log.text'));
    expect([...kept].sort()).toEqual(['article.staff_html', 'article.staff_markdown', 'revision.staff_html', 'revision.staff_markdown']);
    expect(kehila.complaints.filter((line) => line.includes(mark) || line.includes(innerMark))).toEqual([]);
    expect(await kehila.sql(`select id from search_doc where title ilike $1 or body ilike $1`, `%${innerMark}%`)).toEqual([]);
  });
});
