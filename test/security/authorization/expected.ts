import { type Role, roles, type Scene } from './scene';

/** What a mutation is sent, made anew whenever the one before was used up; or the text of a query. */
type Made<Value> = (scene: Scene, mine: string) => Promise<Value> | Value;
type Input = Readonly<Record<string, unknown>>;

export interface Row<Value> {
  readonly field: string;
  readonly on: string;
  readonly expected: Readonly<Record<Role, string>>;
  readonly made: Made<Value>;
}

/**
 * Who may what, reviewed by people. A line has a word for each role:
 * anonymous unverified newcomer customer expert staff elsewhere reviewer manager administrator
 *
 * yes: done, or shown · login: sign in first · shut: closed to this role · no: not allowed, and says what is missing
 * none: as if it were not there, or an empty list · anything else: the code of the refusal
 */
function row<Value>(field: string, on: string, words: string, made: Made<Value>): Row<Value> {
  const each = words.trim().split(/\s+/);
  if (each.length !== roles.length) throw new Error(`${field}: a word for each role`);
  return { field, on, made, expected: Object.fromEntries(roles.map((role, index) => [role, each[index] ?? ''])) as Record<Role, string> };
}

const everybody = 'yes yes yes yes yes yes yes yes yes yes';
const everyAccount = 'login yes yes yes yes yes yes yes yes yes';
const everyConfirmed = 'login no yes yes yes yes yes yes yes yes';
const staffOnly = 'login no no no no yes no no no yes';
const staffOrReviewer = 'login no no no no yes no yes no yes';
const knowledgeable = 'login no no no yes yes no yes no yes';
const nobodysDraft = 'login none none none none no none no none no';
const reviewerOnly = 'login none none none none no none yes none yes';

const words = { title: 'Another title for it', body: 'Another text.', tags: ['light'] };

export const mutations: readonly Row<Input>[] = [
  row('askQuestion', 'in a public space', everyConfirmed, ({ space }) => ({ space, ...words })),
  row('editQuestion', 'another’s', staffOnly, async (scene) => ({ questionId: await scene.question(), ...words })),
  row('postAnswer', 'an open question', everyConfirmed, async (scene) => ({ questionId: await scene.question(), body: 'So.' })),
  row(
    'postAnswer',
    'a closed question',
    'login no QUESTION_CLOSED QUESTION_CLOSED QUESTION_CLOSED QUESTION_CLOSED QUESTION_CLOSED QUESTION_CLOSED QUESTION_CLOSED QUESTION_CLOSED',
    async (scene) => ({ questionId: await scene.closedQuestion(), body: 'So.' }),
  ),
  row('editAnswer', 'another’s', staffOnly, async (scene) => ({ answerId: await scene.answer(), body: 'Another text.' })),
  row('postComment', 'an answer', everyConfirmed, async (scene) => ({ contentId: await scene.answer(), body: 'Thanks.' })),
  row('castVote', 'up, with one point', everyConfirmed, async (scene) => ({ contentId: await scene.answer(), value: 'UP' })),
  row('castVote', 'down, with one point', staffOnly, async (scene) => ({ contentId: await scene.answer(), value: 'DOWN' })),
  row(
    'retractVote',
    'where one has not voted',
    'login NOT_VOTED NOT_VOTED NOT_VOTED NOT_VOTED NOT_VOTED NOT_VOTED NOT_VOTED NOT_VOTED NOT_VOTED',
    async (scene) => ({ contentId: await scene.answer() }),
  ),
  row('acceptAnswer', 'to another’s question', staffOnly, async (scene) => ({ answerId: await scene.answer() })),
  row('withdrawAcceptance', 'of another’s question', staffOnly, async (scene) => ({ answerId: await scene.acceptedAnswer() })),
  row('followQuestion', 'another’s', everyConfirmed, async (scene) => ({ questionId: await scene.question(), follow: true })),
  row('markAffected', 'another’s', everyConfirmed, async (scene) => ({ questionId: await scene.question(), affected: true })),
  row('closeQuestion', 'an open one', staffOnly, async (scene) => ({ questionId: await scene.question(), reason: 'SPAM' })),
  row('reopenQuestion', 'a closed one', staffOnly, async (scene) => ({ questionId: await scene.closedQuestion() })),
  row('markDuplicate', 'with one point', staffOnly, async (scene) => ({ questionId: await scene.question(), duplicateOf: await scene.question() })),
  row('askForInfo', 'an open one', staffOnly, async (scene) => ({ questionId: await scene.question(), needed: true })),
  row('confirmUrgent', 'an open one', staffOnly, async (scene) => ({ questionId: await scene.question(), urgent: true })),
  row('decideHeld', 'a question that waits', 'login none none none none yes none none none yes', async (scene) => ({
    contentId: await scene.heldQuestion(),
    publish: true,
  })),
  row('saveDraft', 'of a question', everyAccount, ({ space }) => ({ place: 'ask', space, title: 'Half a title', body: 'Half a text' })),
  row('nominateForArticle', 'an accepted answer, with one point', knowledgeable, async (scene) => ({ contentId: await scene.acceptedAnswer() })),
  row('draftArticle', 'from a nomination, with one point', knowledgeable, async (scene) => ({ nominationId: await scene.nomination() })),
  row('draftArticle', 'in a space, with one point', knowledgeable, ({ space }) => ({ space, title: 'A new one' })),
  row('editRevision', 'another’s draft', nobodysDraft, async (scene) => ({ ...(await revision(scene.draft())), title: 'Mine now', body: 'Mine.' })),
  row('submitRevision', 'another’s draft', nobodysDraft, (scene) => revision(scene.draft())),
  row('withdrawRevision', 'another’s draft', nobodysDraft, async (scene) => ({ revisionId: (await scene.draft()).revisionId })),
  row('publishRevision', 'another’s draft', nobodysDraft, (scene) => revision(scene.draft())),
  row('claimRevision', 'another’s, handed in', reviewerOnly, async (scene) => ({ revisionId: (await scene.submitted()).revisionId })),
  row('commentOnRevision', 'another’s, handed in', 'login none none none none yes none yes none yes', async (scene) => ({
    revisionId: (await scene.submitted()).revisionId,
    body: 'Which one?',
  })),
  row('requestChanges', 'another’s, handed in', reviewerOnly, async (scene) => ({ ...(await revision(scene.submitted())), reason: 'Say more.' })),
  row('approveRevision', 'another’s, handed in', reviewerOnly, (scene) => revision(scene.submitted())),
  row('declineRevision', 'another’s, handed in', reviewerOnly, async (scene) => ({ ...(await revision(scene.submitted())), reason: 'No.' })),
  row('rateArticle', 'another’s', 'yes no yes yes yes yes yes yes yes yes', async (scene) => ({
    articleId: (await scene.published()).articleId,
    helpful: true,
    browserKey: 'a browser of somebody',
  })),
  row('verifyArticle', 'another’s', staffOrReviewer, async (scene) => ({ articleId: (await scene.published()).articleId })),
  row('markArticleOutdated', 'another’s', staffOrReviewer, async (scene) => ({ articleId: (await scene.published()).articleId, note: 'Gone.' })),
  row('archiveArticle', 'another’s', staffOrReviewer, async (scene) => ({ articleId: (await scene.published()).articleId, note: 'Gone.' })),
  row('signUp', 'with a free address', everybody, (_, mine) => ({
    email: `${mine}@sign-up.example`,
    password: 'vellum osprey kettle 9',
    displayName: 'Somebody',
    language: 'EN',
  })),
  row('signIn', 'with a wrong password', 'INVALID_CREDENTIALS '.repeat(10), () => ({ email: 'nobody@people.example', password: 'not the password' })),
  row('verifyEmail', 'by a link that nobody sent', 'TOKEN_INVALID '.repeat(10), () => ({ token: 'x'.repeat(43) })),
  row('requestPasswordReset', 'of an unknown address', everybody, () => ({ email: 'nobody@people.example' })),
  row('resetPassword', 'by a link that nobody sent', 'TOKEN_INVALID '.repeat(10), () => ({ token: 'x'.repeat(43), password: 'vellum osprey kettle 9' })),
];

export const queries: readonly Row<string>[] = [
  row('account', 'another’s', everybody, ({ asker }) => `{ account(handle: "${asker.handle}") { handle } }`),
  row('accounts', 'all', everybody, () => '{ accounts { nodes { handle } } }'),
  row('article', 'published', everybody, async (scene) => `{ article(id: "${(await scene.published()).articleId}") { title } }`),
  row(
    'article',
    'another’s draft',
    'none none none none none yes none yes none yes',
    async (scene) => `{ article(id: "${(await scene.draft()).articleId}") { title } }`,
  ),
  row('articles', 'published', everybody, async (scene) => {
    await scene.published();
    return '{ articles { nodes { title } } }';
  }),
  row('auditLog', 'all', 'login shut shut shut shut shut shut shut shut yes', () => '{ auditLog { nodes { act } } }'),
  row('mails', 'all', 'login shut shut shut shut shut shut shut shut yes', async (scene) => {
    await scene.mail();
    return '{ mails { nodes { text } } }';
  }),
  row('nominations', 'all', everyAccount, async (scene) => {
    await scene.nomination();
    return '{ nominations { nodes { id } } }';
  }),
  row('pointsJournal', 'one’s own', everyAccount, () => '{ pointsJournal(ledger: REPUTATION) { nodes { id } } }'),
  row(
    'pointsJournal',
    'another’s',
    'login none none none none yes yes none none yes',
    ({ asker }) => `{ pointsJournal(ledger: REPUTATION, handle: "${asker.handle}") { nodes { id } } }`,
  ),
  row('preview', 'any text', everybody, () => '{ preview(markdown: "*so*") { html } }'),
  row('question', 'open', everybody, async (scene) => `{ question(id: "${await scene.question()}") { title } }`),
  row(
    'question',
    'that waits for approval',
    'none none none none none yes none none none yes',
    async (scene) => `{ question(id: "${await scene.heldQuestion()}") { title } }`,
  ),
  row('questions', 'all', everybody, () => '{ questions { nodes { title } } }'),
  row('reviewQueue', 'all', 'login shut shut shut shut shut shut yes shut yes', async (scene) => {
    await scene.submitted();
    return '{ reviewQueue { nodes { waitingSince } } }';
  }),
  row(
    'revision',
    'another’s draft',
    'none none none none none yes none yes none yes',
    async (scene) => `{ revision(id: "${(await scene.draft()).revisionId}") { title } }`,
  ),
  row('revision', 'published', everybody, async (scene) => `{ revision(id: "${(await scene.published()).revisionId}") { title } }`),
  row('search', 'all', everybody, () => '{ search(query: "box") { total } }'),
  row('similarQuestions', 'all', everybody, () => '{ similarQuestions(title: "box") { id } }'),
  row('space', 'public', everybody, ({ space }) => `{ space(slug: "${space}") { name } }`),
  row('spaces', 'all', everybody, () => '{ spaces { slug } }'),
  row('staffQueue', 'all', 'login shut shut shut shut yes none shut shut yes', async (scene) => {
    await scene.urgentQuestion();
    return '{ staffQueue { nodes { reason } } }';
  }),
  row('suggest', 'all', everybody, () => '{ suggest(query: "box") { id } }'),
  row('tags', 'all', everybody, () => '{ tags { nodes { slug } } }'),
  row('viewer', 'oneself', 'none yes yes yes yes yes yes yes yes yes', () => '{ viewer { email } }'),
];

async function revision(draft: Promise<{ readonly revisionId: string; readonly version: number }>): Promise<Input> {
  const { revisionId, version } = await draft;
  return { revisionId, version };
}
