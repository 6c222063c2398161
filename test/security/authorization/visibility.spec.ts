import { buildSchema } from 'graphql';
import { schemaText } from '@kehila/api';
import { act, mutationOf, tryAct } from '../../stage/act';
import type { Client } from '../../stage/client';
import { Kehila, type Person } from '../../stage/kehila';
import { walksOf } from '../walk/walk';
import { mutations, queries } from './expected';
import { mutations as ofOnesOwnAccount } from './expected/own-account';
import { mutations as ofBadges } from './expected/badges';
import { mutations as ofInvitations } from './expected/invitations';
import { mutations as ofRewards } from './expected/rewards';
import { mutations as ofWebhooks } from './expected/webhooks';
import { mutations as ofOneself } from './expected/security';
import { people, type Role, Scene } from './scene';

jest.setTimeout(900_000);

/** No row of any kind has an id as high as these. */
const missingIds = ['400000000000001', '400000000000002'];
const missingSlug = 'missing-space';

describe.each(['members', 'staff'] as const)('what stands in a space for %s', (visibility) => {
  const kehila = Kehila.use();
  const hiddenSlug = 'hidden-space';
  let scene: Scene;
  let cast: Record<Role, Person>;
  let thread = '';

  beforeAll(async () => {
    const openId = await kehila.space({ slug: 'open' });
    const hiddenId = await kehila.space({ slug: hiddenSlug, visibility: 'public' });
    cast = await people(kehila, openId, openId);
    scene = await Scene.in(kehila, hiddenSlug, hiddenId, true);
    thread = await scene.acceptedAnswer();
    await scene.articles.published();
    await kehila.drain();
    await kehila.sql('update space set visibility = $2 where id = $1', hiddenId, visibility);
    await kehila.spacesAnew();
  });

  const strangers = (): Client[] => (['anonymous', 'newcomer', 'customer', 'expert', 'staff', 'reviewer', 'manager'] as const).map((role) => cast[role].client);

  const missingFor = (name: unknown, hidden: readonly string[]) => (name === hiddenSlug ? missingSlug : (missingIds[hidden.indexOf(name as string)] ?? ''));

  /** The answer about what is hidden, in the words of an answer about nothing. */
  const alike = async (ask: (client: Client, missing: boolean) => Promise<{ text: string; status: number }>, hidden: readonly string[]) => {
    for (const client of strangers()) {
      const [one, other] = [await ask(client, false), await ask(client, true)];
      const told = hidden.reduce((text, name) => text.replaceAll(`"${name}"`, `"${missingFor(name, hidden)}"`), one.text);
      expect([one.status, told]).toEqual([other.status, other.text]);
    }
  };

  const aboutTheSite = [
    'changeSetting',
    'undoSettingChange',
    'retryDeadLetter',
    'startSearchWork',
    'changeBrand',
    'changeSitePage',
    'acceptTerms',
    'saveContentRule',
    'removeContentRule',
  ];
  /** About no object, or one that cannot be made here. */
  const aboutNone = [
    'signUp',
    'signIn',
    'stopMails',
    'verifyEmail',
    'requestPasswordReset',
    'resetPassword',
    'saveDraft',
    'markNotificationsRead',
    'decideHeld',
    ...[...ofOneself, ...ofOnesOwnAccount].map(({ field }) => field),
    'setLeaderboardShown',
    ...ofInvitations.map(({ field }) => field),
    'saveIdentityProvider',
    'removeIdentityProvider',
    'testIdentityProvider',
    'unlinkLogin',
    'retryMail',
    ...[...ofRewards, ...ofBadges, ...ofWebhooks].map(({ field }) => field),
    ...aboutTheSite,
  ];
  const aboutAccounts = ['sanctionAccount', 'liftSanction', 'grantRole', 'revokeRole', 'setAbility', 'lookAtEmail', 'signOutAccount'];
  const aboutRules = ['setAbilityRules', 'undoAbilityRule'];
  /** What names an object in a space. Acts whose input has none of these are about a person or the site. */
  const namesOfObjects = [
    'questionId',
    'answerId',
    'contentId',
    'commentId',
    'articleId',
    'revisionId',
    'nominationId',
    'correctionId',
    'complaintId',
    'subjectId',
    'itemId',
    'decisionId',
    'announcementId',
    'duplicateOf',
    'space',
  ];
  const elsewhere = [...aboutNone, ...aboutAccounts, ...aboutRules];
  const acts = mutations.filter(({ field }) => !elsewhere.includes(field)).map((row) => [row.field, row.on, row] as const);

  it.each(acts)('cannot be told from nothing by %s (%s)', async (_field, _on, { field, made }) => {
    await shown(true);
    const input = await made(scene, 'x');
    await shown(false);
    if (!namesOfObjects.some((name) => name in input)) return;
    const hidden = Object.values(input).filter((value): value is string => typeof value === 'string' && (value === hiddenSlug || /^\d+$/.test(value)));
    const nothing = Object.fromEntries(
      Object.entries(input).map(([key, value]) => [key, hidden.includes(value as string) ? missingFor(value, hidden) : value]),
    );
    expect(hidden.length).toBeGreaterThan(0);
    await alike((client, missing) => client.send(mutationOf(field), { input: missing ? nothing : input }), hidden);
  });

  const objects = queries
    .filter(({ field }) => ['question', 'article', 'revision', 'space', 'tag'].includes(field))
    .map((row) => [row.field, row.on, row] as const);

  it.each(objects.filter(([, on]) => on !== 'that waits for approval'))('cannot be told from nothing by %s (%s)', async (_field, _on, { made }) => {
    await shown(true);
    const query = await made(scene, 'x');
    await shown(false);
    const [, hidden = ''] = /: "([^"]+)"/.exec(query) ?? [];
    await alike((client, missing) => client.send(missing ? query.replace(hidden, missingFor(hidden, [hidden])) : query), [hidden]);
  });

  it.each([
    ['questions', (slug: string) => `{ questions(filter: { space: "${slug}" }) { nodes { id } pageInfo { hasNextPage endCursor } } }`],
    ['articles', (slug: string) => `{ articles(filter: { space: "${slug}" }) { nodes { id } } }`],
    [
      'search',
      (slug: string) =>
        `{ search(query: "box", filter: { space: "${slug}" }) { total hits { id } facets { spaces { value count } tags { value count } kinds { value count } } } }`,
    ],
  ])('cannot be told from nothing by the list of %s', async (_field, query) => {
    await alike((client, missing) => client.send(query(missing ? missingSlug : hiddenSlug)), [hiddenSlug]);
  });

  it('is told by no field of any query', async () => {
    const schema = buildSchema(await schemaText());
    const [draft] = await kehila.sql<{ id: string; revision: string }>(
      'select a.id, r.id as revision from article a join revision r on r.article_id = a.id limit 1',
    );
    const [question] = await kehila.sql<{ id: string }>('select question_id as id from answer where id = $1', thread);
    const walks = walksOf(
      schema,
      {
        account: [`handle: "${scene.helper.handle}"`],
        accounts: [''],
        article: [`id: "${draft!.id}"`],
        articles: ['', `filter: { space: "${hiddenSlug}" }`],
        checkText: ['text: "so"'],
        corrections: [`answerId: "${thread}"`],
        badgeHolders: ['badgeId: "1"'],
        webhookDeliveries: ['webhookId: "1"'],
        managedAnnouncements: ['state: CURRENT'],
        previewLoyaltyTerms: ['terms: { silverFrom: 1, silverPercent: 100, goldFrom: 2, goldPercent: 100 }'],
        previewBadge: ['rule: { event: ANSWER_GIVEN, measure: DEEDS, period: EVER, repeated: false, bronze: 1 }'],
        claim: ['token: "a link that nobody made"'],
        unsubscription: ['token: "a link that nobody signed"'],
        flagSubject: [`subjectKind: QUESTION, subjectId: "${question!.id}"`, `subjectKind: ANSWER, subjectId: "${thread}"`],
        permission: [`ability: VOTE_UP, subjectId: "${question!.id}"`, 'ability: ASK'],
        pointsJournal: ['ledger: REPUTATION', `ledger: REPUTATION, handle: "${scene.helper.handle}"`],
        preview: ['markdown: "so"'],
        question: [`id: "${question!.id}"`],
        entryToAppeal: ['entryId: "1"'],
        voucherCodes: ['rewardId: "1"'],
        expertsToAsk: [`questionId: "${question!.id}"`],
        ownWillingness: [`space: "${hiddenSlug}"`],
        mentionable: [`query: "", questionId: "${question!.id}"`],
        questions: [
          '',
          `filter: { space: "${hiddenSlug}" }`,
          'filter: { tags: ["light"] }',
          `filter: { askedBy: "${scene.asker.handle}" }`,
          'filter: { view: HELD }',
        ],
        revision: [`id: "${draft!.revision}"`],
        search: ['query: "box"', 'query: "channel"', 'query: "light", filter: { tags: ["light"] }'],
        similarQuestions: ['title: "What blinks on box"', `questionId: "${question!.id}"`],
        space: [`slug: "${hiddenSlug}"`],
        suggest: ['query: "box"', 'query: "what"'],
        tag: ['slug: "light"'],
        tagMerge: ['from: "light", into: "light"'],
        tags: ['', 'query: "l"'],
      },
      {
        id: `"${question!.id}"`,
        handle: `"${scene.helper.handle}"`,
        slug: `"${hiddenSlug}"`,
        space: `"${hiddenSlug}"`,
        query: '"box"',
        text: '"so"',
        token: '"no-such-token"',
        fromId: '"1"',
        intoId: '"2"',
        rules: '[{ ability: VOTE_DOWN, reputation: 60, roles: [] }]',
        rule: '{ kind: WORDS, pattern: "blinks", act: HOLD }',
      },
    );
    const marks = /blinks|red light|turn it off|hidden-space|fixed channel|channel 44|"light"/i;
    const told: unknown[] = [];
    for (const role of ['anonymous', 'customer', 'staff', 'manager'] as const) {
      for (const { query } of walks) {
        const { text } = await cast[role].client.send(query);
        const repeated = text.replaceAll(hiddenSlug, (found) => (query.includes(found) ? '' : found));
        if (marks.test(repeated) || /"code":"(?:INTERNAL|TOO)/.test(text.replace(/TOO_COMPLEX/, ''))) told.push({ role, query, text: text.slice(0, 600) });
      }
    }
    expect(told).toEqual([]);
  });

  it.each([
    ['questions', '{ questions { nodes { id } } }', { nodes: [] }],
    ['articles', '{ articles { nodes { id } } }', { nodes: [] }],
    ['search', '{ search(query: "box channel") { total hits { id } facets { spaces { value } } } }', { total: 0, hits: [], facets: { spaces: [] } }],
    ['tags', '{ tags { nodes { slug questionCount } } }', { nodes: [] }],
    ['suggest', '{ suggest(query: "box") { id } }', []],
    ['similarQuestions', '{ similarQuestions(title: "What blinks on box number") { id } }', []],
  ])('is left out of %s', async (field, query, nothing) => {
    for (const client of strangers()) expect((await client.send(query)).body).toEqual({ data: { [field]: nothing } });
  });

  it('is not named among the spaces, and found by those who belong to it', async () => {
    const spacesOf = async (client: Client) => {
      const { spaces } = (await client.send('{ spaces { slug } }')).body.data as { spaces: { slug: string }[] };
      return spaces.map(({ slug }) => slug).filter((slug) => !slug.startsWith('further-'));
    };
    for (const client of strangers()) expect(await spacesOf(client)).toEqual(['open']);
    const insider = visibility === 'members' ? scene.asker : scene.staff;
    expect((await insider.client.send('{ search(query: "blinks box") { hits { id } } }')).text).toContain('"id"');
    expect(await spacesOf(cast.administrator.client)).toEqual(['open', hiddenSlug]);
  });

  it('is not shown through what points at it', async () => {
    await shown(true);
    const repeated = await scene.question();
    await shown(false);
    const asked = await act(cast.customer.client, 'askQuestion', { space: 'open', title: 'It repeats another', body: 'So.', tags: [] }, 'Question { id }');
    expect(
      (await act(cast.administrator.client, 'closeQuestion', { questionId: asked['id'], reason: 'DUPLICATE', duplicateOf: repeated })).code,
    ).toBeUndefined();
    const look = `{ question(id: "${String(asked['id'])}") { closed { reason duplicateOf { id } } } }`;
    for (const client of strangers()) {
      expect((await client.send(look)).body.data).toEqual({ question: { closed: { reason: 'DUPLICATE', duplicateOf: null } } });
    }
    const draft = (source: string) => tryAct(cast.expert.client, 'draftArticle', { space: 'open', title: 'With sources', sources: [source] });
    const [one, other] = [await draft(repeated), await draft(missingIds[0]!)];
    expect(one.text).toBe(other.text);
    expect(one.text).toContain('NOT_FOUND');
  });

  it('leaves its points in the journal of somebody who may not see it, without its title', async () => {
    const journal = '{ pointsJournal(ledger: REPUTATION, first: 100) { nodes { rule subjectTitle path } } }';
    const { text, body } = await scene.helper.client.send(journal);
    const paid = (body.data?.['pointsJournal'] as { nodes: { rule: string; subjectTitle: string | null }[] }).nodes.filter(
      ({ rule }) => rule === 'answerAccepted',
    );
    expect(paid.length).toBeGreaterThan(0);
    if (visibility === 'members') expect(text).toContain('What blinks');
    else expect(text).not.toContain('What blinks');
  });

  it('takes votes and acceptances from nobody outside', async () => {
    for (const client of strangers().slice(1)) {
      expect((await client.send(mutationOf('castVote'), { input: { contentId: thread, value: 'UP' } })).text).toContain('"NOT_FOUND"');
    }
    expect(await kehila.sql('select score from answer where id = $1', thread)).toEqual([{ score: 0 }]);
  });

  /** Its owners can always write in it; in a space for staff they could not. */
  async function shown(open: boolean): Promise<void> {
    await kehila.sql('update space set visibility = $2 where slug = $1', hiddenSlug, open ? 'public' : visibility);
    await kehila.spacesAnew();
  }
});

describe('an account', () => {
  const kehila = Kehila.use();

  it('that is not confirmed cannot be told from none', async () => {
    const { client } = await kehila.person('looker');
    const hidden = await kehila.person('hidden');
    const query = (handle: string) => `{ account(handle: "${handle}") { handle } accounts(query: "${handle}") { nodes { handle } } }`;
    expect((await client.send(query(hidden.handle))).text).toContain(hidden.handle);
    await kehila.sql(`update account set state = 'unverified', verified_at = null where id = $1`, hidden.accountId);
    expect((await client.send(query(hidden.handle))).text).toBe((await client.send(query('nobody-at-all'))).text);
  });
});
