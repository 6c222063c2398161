import { buildSchema, type GraphQLSchema } from 'graphql';
import { schemaText } from '@kehila/api';
import { act, tryAct } from '../stage/act';
import { Kehila, type Person } from '../stage/kehila';
import { sampled } from './attacks/rows';
import { people, type Role, roles } from './authorization/scene';
import { together } from './walk/together';
import { reachable, type Walk, walksOf } from './walk/walk';

jest.setTimeout(600_000);

describe('a hidden name', () => {
  const kehila = Kehila.use();
  let schema: GraphQLSchema;
  let cast: Record<Role, Person>;
  let hidden: Person;
  let helper: Person;
  /** Whatever says who it is. */
  let person: RegExp;
  /** Whatever they wrote. */
  let writing: RegExp;
  let questionId = '';
  let otherId = '';
  let answerId = '';
  let articleId = '';
  let correctedId = '';

  beforeAll(async () => {
    schema = buildSchema(await schemaText());
    const spaceId = await kehila.space({ slug: 'open' });
    cast = await people(kehila, spaceId, await kehila.space({ slug: 'other' }));
    helper = await kehila.person('helper', { reputation: 500 });
    const reviewer = await kehila.person('second-reviewer', { grants: [{ role: 'REVIEWER', spaceId }] });
    // Numbers that stand for nothing else in an answer.
    await kehila.sql(`select setval(pg_get_serial_sequence('account', 'id'), 770077000)`);
    await kehila.sql(`select setval('content_id', 880088000)`);
    hidden = await kehila.person('qvzx', { reputation: 600 });
    await kehila.sql(`update account set display_name = 'Qvzx Wkjy' where id = $1`, hidden.accountId);
    person = new RegExp(`qvzx|wkjy|"QW"|${hidden.accountId}`, 'i');

    const ask = { space: 'open', title: 'Zanzibar turnip wobbles', body: 'It wobbles like a turnip.', tags: ['turnip'], nameHidden: true };
    questionId = await idOf(hidden, 'askQuestion', ask, 'Question');
    const solved = await idOf(helper, 'postAnswer', { questionId, body: 'Hold it.' }, 'Answer');
    await act(hidden.client, 'postComment', { contentId: solved, body: 'A turnip cannot be held.' });
    await act(hidden.client, 'acceptAnswer', { answerId: solved });
    otherId = await idOf(helper, 'askQuestion', { space: 'open', title: 'How do I peel it?', body: 'With what?', tags: ['peel'] }, 'Question');
    answerId = await idOf(hidden, 'postAnswer', { questionId: otherId, body: 'With a turnip peeler.', hideName: true }, 'Answer');
    await act(hidden.client, 'postComment', { contentId: otherId, body: 'Or with a turnip knife.' });
    await act(hidden.client, 'editAnswer', { answerId, body: 'With a good turnip peeler.' });
    correctedId = solved;
    const correction = { answerId: solved, kind: 'SAFETY', reason: 'A turnip falls.', body: 'Hold it, and no turnip.' };
    await act(hidden.client, 'proposeCorrection', correction, 'Correction { id }');
    await act(hidden.client, 'castVote', { contentId: solved, value: 'DOWN' });
    await act(helper.client, 'acceptAnswer', { answerId });
    await act(cast.customer.client, 'castVote', { contentId: answerId, value: 'UP' });
    // An article is written from the answer: its author is credited as hidden.
    const nominationId = await idOf(cast.staff, 'nominateForArticle', { contentId: answerId }, 'Nomination');
    const draft = await act(helper.client, 'draftArticle', { nominationId, title: 'Peeling' }, 'Revision { id version article { id } }');
    articleId = (draft['article'] as { id: string }).id;
    const edited = await act(
      helper.client,
      'editRevision',
      { revisionId: draft['id'], version: draft['version'], title: 'Peeling', body: 'Peel it.' },
      'Revision { version }',
    );
    const submitted = await act(helper.client, 'submitRevision', { revisionId: draft['id'], version: edited['version'] }, 'Revision { version }');
    await act(reviewer.client, 'approveRevision', { revisionId: draft['id'], version: submitted['version'], reason: 'Reads well.' });
    for (const [subjectKind, subjectId] of [
      ['QUESTION', questionId],
      ['ANSWER', answerId],
    ]) {
      await act(cast.customer.client, 'flagContent', { subjectKind, subjectId, reason: 'SPAM' });
    }
    await act(hidden.client, 'flagContent', { subjectKind: 'ANSWER', subjectId: solved, reason: 'OTHER', note: 'Not a turnip.' });
    await act(cast.staff.client, 'revealAuthor', { contentId: answerId });
    await kehila.drain();
    writing = new RegExp(`turnip|${questionId}|${answerId}`, 'i');
  });

  const calls = () => ({
    account: [`handle: "${hidden.handle}"`],
    accounts: ['', `query: "${hidden.handle}"`],
    article: [`id: "${articleId}"`],
    checkText: ['text: "turnip"'],
    corrections: [`answerId: "${correctedId}"`, `answerId: "${answerId}"`],
    badgeHolders: ['badgeId: "1"'],
    webhookDeliveries: ['webhookId: "1"'],
    managedAnnouncements: ['state: CURRENT'],
    previewLoyaltyTerms: ['terms: { silverFrom: 1, silverPercent: 100, goldFrom: 2, goldPercent: 100 }'],
    previewBadge: ['rule: { event: ANSWER_GIVEN, measure: DEEDS, period: EVER, repeated: false, bronze: 1 }'],
    claim: ['token: "a link that nobody made"'],
    unsubscription: ['token: "a link that nobody signed"'],
    flagSubject: [`subjectKind: QUESTION, subjectId: "${questionId}"`, `subjectKind: ANSWER, subjectId: "${answerId}"`],
    ownDecision: ['id: "1"'],
    moderationItem: ['id: "1"', 'id: "2"'],
    permission: [`ability: VOTE_DOWN, handle: "${hidden.handle}"`, `ability: VOTE_UP, subjectId: "${answerId}"`],
    pointsJournal: [
      `ledger: REPUTATION, handle: "${hidden.handle}"`,
      `ledger: LOYALTY, handle: "${hidden.handle}"`,
      `ledger: ALIAS, handle: "${hidden.handle}"`,
    ],
    entryToAppeal: ['entryId: "1"'],
    voucherCodes: ['rewardId: "1"'],
    expertsToAsk: [`questionId: "${questionId}"`],
    ownWillingness: ['space: "open"'],
    mentionable: [`query: "", questionId: "${questionId}"`, 'query: "turnip"', 'query: "qvzx"'],
    preview: ['markdown: "turnip"'],
    question: [`id: "${questionId}"`, `id: "${otherId}"`],
    questions: ['', 'filter: { view: UNSOLVED }', 'filter: { tags: ["turnip"] }', `filter: { askedBy: "${hidden.handle}" }`],
    revision: [`id: "${articleId}"`],
    search: ['query: "turnip"', `query: "${hidden.handle}"`, 'query: "Qvzx"'],
    similarQuestions: ['title: "turnip wobbles"', `questionId: "${otherId}"`],
    space: ['slug: "open"'],
    suggest: ['query: "turnip"', 'query: "qvzx"'],
    tag: ['slug: "turnip"'],
    tagMerge: ['from: "turnip", into: "peel"'],
  });

  const meanings = () => ({
    id: `"${questionId}"`,
    handle: `"${hidden.handle}"`,
    slug: '"open"',
    space: '"open"',
    query: '"turnip"',
    text: '"turnip"',
    token: '"no-such-token"',
    fromId: '"1"',
    intoId: '"2"',
    rules: '[{ ability: VOTE_DOWN, reputation: 60, roles: [] }]',
    rule: '{ kind: WORDS, pattern: "turnip", act: HOLD }',
  });

  /** These are about people, and theirs is the name; in no element of theirs may stand what was written. */
  const aboutPeople = ['account', 'accounts', 'auditLog', 'managedAccount', 'managedAccounts', 'mergePreview', 'pointsJournal', 'previewAbilityRules'];

  function leaksOf(walk: Walk, text: string): unknown[] {
    const { data } = JSON.parse(text) as { data: Record<string, unknown> };
    const told = together(data?.[walk.root], person, writing);
    if (told.length > 0) return told;
    const asked = /(?:handle|query|askedBy): "[^"]*"/.exec(walk.query)?.[0] ?? '';
    return !aboutPeople.includes(walk.root) && !person.test(asked) && person.test(text) ? [text.slice(0, 500)] : [];
  }

  /** Everything as these; as the others everything at full size, else every sixth query. */
  const thorough: ReadonlySet<Role> = new Set(['anonymous', 'customer', 'staff', 'administrator']);

  /** Long lists below long lists cost too much: then one row of each. */
  async function asked({ client }: Person, { query }: Walk) {
    const answer = await client.send(query);
    return answer.body.errors?.[0]?.extensions.code === 'TOO_COMPLEX' ? client.send(query.replaceAll('first: 4', 'first: 1')) : answer;
  }

  it('is told by no field of any query to anybody', async () => {
    const walks = walksOf(schema, calls(), meanings());
    const leaks: unknown[] = [];
    let answers = 0;
    for (const role of roles) {
      for (const walk of thorough.has(role) ? walks : sampled(walks, 6)) {
        const { text, body } = await asked(cast[role], walk);
        const code = body.errors?.[0]?.extensions.code;
        if (code && !['UNAUTHENTICATED', 'FORBIDDEN'].includes(code)) throw new Error(`${walk.query}: ${text.slice(0, 500)}`);
        answers += 1;
        for (const leak of leaksOf(walk, text)) leaks.push({ role, query: walk.query, leak });
      }
    }
    expect(leaks).toEqual([]);
    expect(answers).toBeGreaterThan(1_000);
  });

  it('was looked for in every field that there is', () => {
    const walked = new Set(walksOf(schema, calls(), meanings()).flatMap(({ fields }) => fields));
    // The same rows once more, and members of results of acts.
    const same = /\.(?:edges|cursor|node)$|^[A-Za-z]+Edge\./;
    expect([...reachable(schema)].filter((field) => !walked.has(field) && !same.test(field))).toEqual([]);
  });

  it('would have been found by this test if it stood open', async () => {
    const open = await idOf(hidden, 'askQuestion', { space: 'open', title: 'Open turnip', body: 'An open turnip.', tags: [] }, 'Question');
    const walk = walksOf(schema, { ...calls(), question: [`id: "${open}"`] }, meanings()).find(({ root }) => root === 'question')!;
    expect(leaksOf(walk, (await cast.customer.client.send(walk.query)).text)).not.toEqual([]);
    await kehila.sql(`update question set publication = 'removed' where id = $1`, open);
  });

  it('is not told by what voting and accepting change: the public figures stand still', async () => {
    const figures = async () =>
      (
        await cast.staff.client.send(`{ account(handle: "${hidden.handle}") { reputation solvedCount level { key missing } badges { name } }
        pointsJournal(ledger: LOYALTY, handle: "${hidden.handle}", first: 50) { nodes { amount balanceAfter rule } pageInfo { endCursor } } }`)
      ).text;
    const before = await figures();
    for (const voter of ['expert', 'reviewer', 'manager'] as const) await act(cast[voter].client, 'castVote', { contentId: answerId, value: 'UP' });
    await act(helper.client, 'withdrawAcceptance', { answerId });
    expect(await figures()).toBe(before);
    await act(helper.client, 'acceptAnswer', { answerId });
    expect(await figures()).toBe(before);
    expect((await hidden.client.send('{ viewer { aliasReputation } }')).body.data).toEqual({ viewer: { aliasReputation: 57 } });
  });

  it('is not told by asking what somebody may do with it', async () => {
    const asked = async (handle: string, about: string) =>
      (await cast.staff.client.send(`{ permission(handle: "${handle}", ${about}) { allowed sentence missing { limit needs reputation } } }`)).body;
    for (const subjectId of [questionId, answerId]) {
      for (const ability of ['VOTE_UP', 'EDIT', 'COMMENT', 'LIFT_ALIAS']) {
        const about = `ability: ${ability}, subjectId: "${subjectId}"`;
        expect(await asked(hidden.handle, about)).toEqual(await asked(cast.customer.handle, about));
      }
    }
    const [figure] = await kehila.sql<{ balance: number }>(
      `select balance from points_account where ledger = 'reputation' and account_id = $1`,
      hidden.accountId,
    );
    expect(await asked(hidden.handle, 'ability: EDIT_TITLE')).toMatchObject({ data: { permission: { missing: { reputation: 1_000 - figure!.balance } } } });
  });

  it('is not told by the limits of voting for one person', async () => {
    const voter = await kehila.person('voter', { reputation: 200 });
    for (let n = 0; n < 10; n++) {
      const open = await idOf(hidden, 'askQuestion', { space: 'open', title: `Open matter ${n}`, body: 'A plain thing.', tags: [] }, 'Question');
      await act(voter.client, 'castVote', { contentId: open, value: 'UP' });
    }
    for (const contentId of [questionId, answerId]) expect(await act(voter.client, 'castVote', { contentId, value: 'UP' })).not.toHaveProperty('code');
  });

  it('stands in no mail and in no line of the log', async () => {
    const mails = await kehila.sql<{ text: string }>('select subject || body_text as text from mail');
    expect(mails.filter(({ text }) => person.test(text) && writing.test(text))).toEqual([]);
    expect(kehila.complaints.filter((line) => person.test(line))).toEqual([]);
  });

  it('is in the search index of nobody', async () => {
    expect(await kehila.sql('select id from search_doc where author_id = $1 and id = any($2::bigint[])', hidden.accountId, [questionId, answerId])).toEqual([]);
  });

  it('is shown by its owner, and from then on to everybody', async () => {
    expect(await tryAct(cast.staff.client, 'liftAlias', { questionId })).toMatchObject({ body: { data: { liftAlias: { code: 'NOT_ALLOWED' } } } });
    await act(hidden.client, 'liftAlias', { questionId });
    await kehila.drain();
    const { text } = await kehila.anonymous().send(`{ question(id: "${questionId}") { author { handle } nameHidden } }`);
    expect(text).toContain(hidden.handle);
    expect(await kehila.differences()).toEqual([]);
  });

  async function idOf(who: Person, name: string, input: Readonly<Record<string, unknown>>, type: string): Promise<string> {
    const outcome = await act(who.client, name, input, `${type} { id }`);
    if (outcome.code) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    return outcome['id'] as string;
  }
});
