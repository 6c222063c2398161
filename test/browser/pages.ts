import { firstAnswerIn, type FoundQuestion, questionsOf } from './stage/questions.ts';
import type { Stage } from './stage/stage.ts';
import type { Role } from './stage/visitor.ts';

/** A page as somebody sees it. */
export interface Sight {
  readonly name: string;
  readonly path: string;
  readonly role?: Role;
  /** Of the answer, when it is not a page that all is well with. */
  readonly status?: number;
}

interface FoundArticles {
  readonly articles: { readonly nodes: readonly { id: string; slug: string; standing: string; state: string }[] };
}

/** The link of an expert, who asks for it the first time. */
async function invitationOf(stage: Stage): Promise<string> {
  const inviter = await stage.as('expert', { language: 'en' });
  await inviter.open('/me/invitations');
  const link = inviter.page.locator('#link');
  if ((await link.count()) === 0) await inviter.press('web_invitations_link_make');
  const address = new URL(await link.inputValue());
  await inviter.leave();
  return address.pathname.replace(/^\/en/, '');
}

/** Every page, in the states that the sample community has. */
export async function sights(stage: Stage): Promise<Sight[]> {
  const questions = await questionsOf(stage);
  const { articles } = await stage.ask<FoundArticles>('{ articles(first: 100) { nodes { id slug standing state } } }');
  const question = (is: (one: FoundQuestion) => boolean): string => addressIn('/q', questions.find(is));
  const article = (is: (one: FoundArticles['articles']['nodes'][number]) => boolean): string => addressIn('/a', articles.nodes.find(is));
  const solved = question(({ state, article: answered, answerCount }) => state === 'SOLVED' && answered !== null && answerCount > 2);
  const byTitle = (begin: string): string => question(({ title }) => title.startsWith(begin));
  const open = question(({ state, closed }) => state === 'OPEN' && closed === null);
  const official = article(({ standing, state }) => standing === 'OFFICIAL' && state === 'PUBLISHED');
  const translatable = `${official.split('/', 3).join('/')}/translate`;
  const invitation = await invitationOf(stage);
  return [
    { name: 'home', path: '' },
    { name: 'home signed in', path: '', role: 'customer' },
    { name: 'questions', path: '/questions' },
    { name: 'questions unanswered', path: '/questions?view=unanswered', role: 'customer' },
    { name: 'questions held', path: '/questions?view=held', role: 'staff' },
    { name: 'questions empty', path: '/questions?tag=nothing-of-this-name' },
    { name: 'thread', path: solved },
    { name: 'thread signed in', path: solved, role: 'customer' },
    { name: 'thread of staff', path: solved, role: 'staff' },
    { name: 'thread open', path: open, role: 'expert' },
    { name: 'thread long', path: question(({ answerCount }) => answerCount > 10) },
    { name: 'thread duplicate', path: question(({ closed }) => closed?.reason === 'DUPLICATE') },
    { name: 'duplicate', path: `${open}/duplicate`, role: 'staff' },
    { name: 'merge', path: `${open}/merge`, role: 'staff' },
    { name: 'move', path: `${open}/move`, role: 'staff' },
    { name: 'split', path: `${solved}/split`, role: 'staff' },
    { name: 'ask an expert', path: `${open}/experts`, role: 'staff' },
    { name: 'ask an expert not allowed', path: `${open}/experts`, role: 'expert', status: 403 },
    { name: 'duplicate unmark', path: `${question(({ closed }) => closed?.reason === 'DUPLICATE')}/duplicate`, role: 'staff' },
    { name: 'thread with a private word', path: byTitle('שני נתבי גל 2'), role: 'customer' },
    { name: 'thread with marks of truth', path: byTitle('גל 2 מתנתק'), role: 'staff' },
    { name: 'thread with a warning', path: byTitle('הנתב מציג נורית LOS') },
    { name: 'correct an answer', path: await inAnswer(stage, byTitle('שני נתבי גל 2'), 'correct'), role: 'expert' },
    { name: 'correct an answer not allowed', path: await inAnswer(stage, byTitle('שני נתבי גל 2'), 'correct'), role: 'customer', status: 403 },
    { name: 'say whether an answer is true', path: await inAnswer(stage, byTitle('שני נתבי גל 2'), 'trust'), role: 'expert' },
    { name: 'trust of an answer that is marked', path: await inAnswer(stage, byTitle('גל 2 מתנתק'), 'trust'), role: 'staff' },
    { name: 'trust of an answer not allowed', path: await inAnswer(stage, byTitle('שני נתבי גל 2'), 'trust'), role: 'customer', status: 403 },
    { name: 'make an answer a comment', path: await turnIn(stage, byTitle('שני נתבי גל 2')), role: 'staff' },
    { name: 'make an answer a comment not allowed', path: await turnIn(stage, byTitle('שני נתבי גל 2')), role: 'customer', status: 403 },
    { name: 'corrections of one’s answer', path: await inAnswer(stage, byTitle('שני נתבי גל 2'), 'corrections'), role: 'customer' },
    { name: 'corrections with an objection', path: await inAnswer(stage, byTitle('Can I move the fibre socket'), 'corrections'), role: 'staff' },
    { name: 'corrections none', path: await inAnswer(stage, byTitle('שני נתבי גל 2'), 'corrections') },
    { name: 'desk articles', path: '/desk/articles', role: 'staff' },
    { name: 'desk articles none', path: '/desk/articles?mine=yes', role: 'staff' },
    { name: 'desk articles not allowed', path: '/desk/articles', role: 'customer', status: 403 },
    { name: 'desk corrections', path: '/desk/corrections', role: 'staff' },
    { name: 'report', path: `/flag/question/${open.split('/')[2] ?? ''}`, role: 'customer' },
    { name: 'report not there', path: '/flag/answer/1', role: 'customer', status: 404 },
    { name: 'my reports', path: '/me/reports', role: 'customer' },
    { name: 'my reports none', path: '/me/reports', role: 'expert' },
    { name: 'my decisions none', path: '/me/decisions', role: 'customer' },
    { name: 'my decision not there', path: '/me/decisions/1', role: 'customer', status: 404 },
    { name: 'moderation', path: '/moderation', role: 'staff' },
    { name: 'moderation decided', path: '/moderation?view=decided', role: 'staff' },
    { name: 'moderation not allowed', path: '/moderation', role: 'customer', status: 403 },
    { name: 'moderation of an answer', path: await firstInQueue(stage, 'staff', '/moderation'), role: 'staff' },
    { name: 'moderation of what was decided', path: await firstInQueue(stage, 'staff', '/moderation?view=decided'), role: 'staff' },
    { name: 'everything that was decided', path: '/moderation/log', role: 'staff' },
    { name: 'everything that was decided, narrowed', path: '/moderation/log?decision=REMOVE&reason=OTHER', role: 'staff' },
    { name: 'everything that was decided not allowed', path: '/moderation/log', role: 'customer', status: 403 },
    { name: 'moderation in numbers', path: '/pages/moderation' },
    { name: 'rules of points', path: '/pages/points' },
    { name: 'rules about what people write', path: '/admin/content-rules', role: 'administrator' },
    { name: 'rules about what people write not allowed', path: '/admin/content-rules', role: 'staff', status: 403 },
    { name: 'ask', path: '/ask' },
    { name: 'ask signed in', path: '/ask', role: 'customer' },
    { name: 'edit question', path: `${open}/edit`, role: 'staff' },
    { name: 'spaces', path: '/spaces' },
    { name: 'space', path: '/spaces/wifi-and-routers' },
    { name: 'questions by a choice', path: '/questions?space=wifi-and-routers&field=wifi-and-routers:product:gal-2' },
    { name: 'ask in a space with a form', path: '/ask?space=wifi-and-routers', role: 'customer' },
    { name: 'question form', path: '/spaces/wifi-and-routers/form', role: 'staff' },
    { name: 'question form empty', path: '/spaces/bills-and-plans/form', role: 'staff' },
    { name: 'question form field', path: '/spaces/wifi-and-routers/form/fields/product', role: 'staff' },
    { name: 'question form new field', path: '/spaces/wifi-and-routers/form/new', role: 'staff' },
    { name: 'question form not allowed', path: '/spaces/wifi-and-routers/form', role: 'customer', status: 403 },
    { name: 'content standard', path: '/spaces/wifi-and-routers/standard', role: 'manager' },
    { name: 'content standard not allowed', path: '/spaces/wifi-and-routers/standard', role: 'customer', status: 403 },
    { name: 'sections of articles', path: '/spaces/wifi-and-routers/sections', role: 'manager' },
    { name: 'sections of articles not allowed', path: '/spaces/wifi-and-routers/sections', role: 'customer', status: 403 },
    { name: 'experts', path: '/spaces/wifi-and-routers/experts' },
    { name: 'experts for one of them', path: '/spaces/wifi-and-routers/experts', role: 'expert' },
    { name: 'experts for staff', path: '/spaces/wifi-and-routers/experts', role: 'staff' },
    { name: 'experts, none', path: '/spaces/bills-and-plans/experts' },
    { name: 'knowledge', path: '/kb' },
    { name: 'knowledge of a space', path: '/kb/wifi-and-routers' },
    { name: 'knowledge of a kind, none', path: '/kb/wifi-and-routers?kind=policy' },
    { name: 'article', path: official },
    { name: 'article signed in', path: official, role: 'staff' },
    { name: 'article outdated', path: article(({ state }) => state === 'OUTDATED') },
    { name: 'article of the community', path: article(({ standing }) => standing === 'COMMUNITY') },
    { name: 'article history', path: `${official.split('/', 3).join('/')}/history` },
    { name: 'article to translate', path: translatable, role: 'expert' },
    { name: 'article new', path: '/a/new', role: 'expert' },
    { name: 'article edit', path: `${official.split('/', 3).join('/')}/edit`, role: 'customer' },
    { name: 'article proposal', path: `${official.split('/', 3).join('/')}/edit`, role: 'expert' },
    { name: 'search', path: '/search?q=router' },
    { name: 'search meant otherwise', path: '/search?q=roter%20is%3Aquestion' },
    { name: 'search nothing', path: '/search?q=xyzzyplugh' },
    { name: 'tags', path: '/tags' },
    { name: 'tags signed in', path: '/tags', role: 'customer' },
    { name: 'tag', path: '/tags/firmware' },
    { name: 'tag of staff', path: '/tags/firmware', role: 'staff' },
    { name: 'tag edit', path: '/tags/firmware/edit', role: 'staff' },
    { name: 'tag words', path: '/tags/firmware/words', role: 'staff' },
    { name: 'tag merge previewed', path: '/tags/firmware/words?into=fibre', role: 'staff' },
    { name: 'tag words not allowed', path: '/tags/firmware/words', role: 'customer', status: 403 },
    { name: 'people', path: '/people' },
    { name: 'person', path: '/people/dana' },
    { name: 'points of a person', path: '/people/dana/points', role: 'staff' },
    { name: 'me', path: '/me', role: 'customer' },
    { name: 'rewards', path: '/rewards' },
    { name: 'rewards signed in', path: '/rewards', role: 'customer' },
    { name: 'reward', path: '/rewards/1', role: 'customer' },
    { name: 'my rewards', path: '/me/rewards', role: 'customer' },
    { name: 'desk announcements', path: '/desk/announcements', role: 'staff' },
    { name: 'desk announcements planned', path: '/desk/announcements?state=planned', role: 'manager' },
    { name: 'desk announcements not allowed', path: '/desk/announcements', role: 'customer', status: 403 },
    { name: 'new announcement', path: '/desk/announcements/new', role: 'manager' },
    { name: 'my invitations', path: '/me/invitations', role: 'customer' },
    { name: 'my invitations with a link', path: '/me/invitations', role: 'expert' },
    { name: 'invitation', path: invitation },
    { name: 'invitation of a member', path: invitation, role: 'customer' },
    { name: 'invitation of nobody', path: '/i/nobodymade', status: 404 },
    { name: 'desk invitations', path: '/desk/invitations', role: 'staff' },
    { name: 'people who vote for each other', path: '/desk/votes', role: 'staff' },
    { name: 'people who vote for each other, decided', path: '/desk/votes?decided=1', role: 'staff' },
    { name: 'people who vote for each other, not allowed', path: '/desk/votes', role: 'customer', status: 403 },
    { name: 'desk invitations not allowed', path: '/desk/invitations', role: 'customer', status: 403 },
    { name: 'desk rewards', path: '/desk/rewards', role: 'staff' },
    { name: 'desk rewards handed over', path: '/desk/rewards?state=fulfilled', role: 'staff' },
    { name: 'desk rewards to be checked', path: '/desk/rewards/checks', role: 'staff' },
    { name: 'desk rewards to be checked, not allowed', path: '/desk/rewards/checks', role: 'customer', status: 403 },
    { name: 'desk rewards not allowed', path: '/desk/rewards', role: 'customer', status: 403 },
    { name: 'what is missing', path: '/me/next', role: 'customer' },
    { name: 'what is missing for a person', path: '/people/dana/next', role: 'staff' },
    { name: 'what is missing for a person not allowed', path: '/people/dana/next', role: 'customer', status: 403 },
    { name: 'points of one kind', path: '/me/points?kind=votes', role: 'customer' },
    { name: 'points, nothing found', path: '/me/points?ledger=loyalty&kind=reports&since=week', role: 'customer' },
    { name: 'leaderboard', path: '/leaderboards?period=ever' },
    { name: 'leaderboard signed in', path: '/leaderboards?period=ever&measure=accepted', role: 'customer' },
    { name: 'leaderboard of the staff, empty', path: '/leaderboards?period=week&measure=reviews&day=2020-01-01&staff=1', role: 'staff' },
    { name: 'badges', path: '/badges' },
    { name: 'badges signed in', path: '/badges', role: 'customer' },
    { name: 'badge', path: '/badges/1', role: 'customer' },
    { name: 'badge of an administrator', path: '/badges/2', role: 'administrator' },
    { name: 'badges to manage', path: '/admin/badges', role: 'administrator' },
    { name: 'badge new', path: '/admin/badges/new', role: 'administrator' },
    { name: 'badge to change', path: '/admin/badges/3', role: 'administrator' },
    { name: 'badges to manage not allowed', path: '/admin/badges', role: 'manager', status: 403 },
    { name: 'webhooks', path: '/admin/webhooks', role: 'administrator' },
    { name: 'webhook new', path: '/admin/webhooks/new', role: 'administrator' },
    { name: 'webhooks not allowed', path: '/admin/webhooks', role: 'manager', status: 403 },
    { name: 'rewards to manage', path: '/admin/rewards', role: 'manager' },
    { name: 'reward new', path: '/admin/rewards/new', role: 'manager' },
    { name: 'reward to change', path: '/admin/rewards/1', role: 'manager' },
    { name: 'codes of a reward', path: '/admin/rewards/1/codes', role: 'manager' },
    { name: 'codes of a reward not allowed', path: '/admin/rewards/1/codes', role: 'staff', status: 403 },
    { name: 'rewards to manage not allowed', path: '/admin/rewards', role: 'staff', status: 403 },
    { name: 'signing in safely', path: '/me/security', role: 'customer' },
    { name: 'change password', path: '/me/security/password', role: 'customer' },
    { name: 'confirm oneself', path: '/me/security/confirm', role: 'staff' },
    { name: 'confirm an address', path: '/email-change/a-token-that-does-not-exist' },
    { name: 'second step', path: '/sign-in?second' },
    { name: 'what I asked about points', path: '/me/points/asked', role: 'customer' },
    { name: 'nothing to ask about points', path: '/me/points/ask/1', role: 'customer' },
    { name: 'questions about points', path: '/desk/points', role: 'staff' },
    { name: 'questions about points, not allowed', path: '/desk/points', role: 'customer', status: 403 },
    { name: 'my points', path: '/me/points', role: 'customer' },
    { name: 'writing the rules of points', path: '/desk/points/rules', role: 'manager' },
    { name: 'writing the rules of points, not allowed', path: '/desk/points/rules', role: 'staff', status: 403 },
    { name: 'points campaigns', path: '/desk/points/campaigns', role: 'manager' },
    { name: 'points campaigns, not allowed', path: '/desk/points/campaigns', role: 'staff', status: 403 },
    { name: 'writing the tiers', path: '/desk/points/tiers', role: 'manager' },
    { name: 'writing the tiers, not allowed', path: '/desk/points/tiers', role: 'staff', status: 403 },
    { name: 'my profile', path: '/me/profile', role: 'customer' },
    { name: 'my profile refused picture', path: '/me/profile?problem=FILE_ANIMATED', role: 'expert' },
    { name: 'my contact', path: '/me/contact', role: 'customer' },
    { name: 'my preferences', path: '/me/preferences?saved', role: 'customer' },
    { name: 'notifications', path: '/notifications', role: 'customer' },
    { name: 'notifications unread', path: '/notifications?view=unread', role: 'expert' },
    { name: 'notifications empty', path: '/notifications', role: 'administrator' },
    { name: 'muted questions none', path: '/notifications/muted', role: 'administrator' },
    { name: 'ignored people none', path: '/notifications/ignored', role: 'administrator' },
    { name: 'my notifications', path: '/me/notifications', role: 'customer' },
    { name: 'end mails', path: `/unsubscribe/${await unsubscribing(stage)}` },
    { name: 'end mails, a link that does not work', path: '/unsubscribe/a-link-that-was-cut-off' },
    { name: 'my questions to read later', path: '/me/saved', role: 'customer' },
    { name: 'my drafts', path: '/me/drafts', role: 'manager' },
    { name: 'my privacy', path: '/me/privacy', role: 'customer' },
    { name: 'goodbye', path: '/goodbye' },
    { name: 'claim over', path: '/claim/a-token-that-does-not-exist' },
    { name: 'hand over', path: '/people/dana/claim', role: 'staff' },
    { name: 'merge', path: '/people/dana/merge?into=nobody-at-all', role: 'administrator' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'sign-in refused', path: '/sign-in?refused=provider_unreachable' },
    { name: 'ways to sign in', path: '/me/logins', role: 'customer' },
    { name: 'sign-up', path: '/sign-up' },
    { name: 'forgot', path: '/forgot' },
    { name: 'reset', path: '/reset/a-token-that-does-not-exist' },
    { name: 'verify', path: '/verify/a-token-that-does-not-exist' },
    { name: 'rules', path: '/pages/rules' },
    { name: 'desk', path: '/desk', role: 'staff' },
    { name: 'desk filtered', path: '/desk?reason=WINDOW_ENDED&mine=yes', role: 'staff' },
    { name: 'review', path: '/review', role: 'reviewer' },
    { name: 'a second look', path: '/review/again', role: 'reviewer' },
    { name: 'a second look, not allowed', path: '/review/again', role: 'staff', status: 403 },
    { name: 'review of a text', path: await firstToReview(stage), role: 'reviewer' },
    { name: 'accounts', path: '/admin/accounts', role: 'administrator' },
    { name: 'accounts none', path: '/admin/accounts?query=nobody-of-this-name', role: 'administrator' },
    { name: 'segments', path: '/admin/segments', role: 'administrator' },
    { name: 'segment', path: '/admin/segments/1', role: 'administrator' },
    { name: 'segment new', path: '/admin/segments/new', role: 'administrator' },
    { name: 'segments not allowed', path: '/admin/segments', role: 'manager', status: 403 },
    { name: 'accounts of a segment', path: '/admin/accounts?segment=1', role: 'administrator' },
    { name: 'account', path: '/admin/accounts/dana', role: 'administrator' },
    { name: 'account for staff', path: '/admin/accounts/dana', role: 'staff' },
    { name: 'abilities', path: '/admin/abilities', role: 'administrator' },
    { name: 'ability changed', path: '/admin/abilities?edit=VOTE_DOWN', role: 'administrator' },
    { name: 'what opens when', path: '/abilities' },
    { name: 'mails', path: '/admin/mails', role: 'administrator' },
    { name: 'audit', path: '/admin/audit', role: 'administrator' },
    { name: 'audit of nobody', path: '/admin/audit?who=nobody-is-called-this', role: 'administrator' },
    { name: 'admin', path: '/admin', role: 'administrator' },
    { name: 'admin settings', path: '/admin/settings', role: 'administrator' },
    { name: 'admin settings none', path: '/admin/settings?q=xyzzyplugh', role: 'administrator' },
    { name: 'admin brand', path: '/admin/brand', role: 'administrator' },
    { name: 'admin pages', path: '/admin/pages', role: 'administrator' },
    { name: 'admin page edit', path: '/admin/pages/terms/he', role: 'administrator' },
    { name: 'admin page history', path: '/admin/pages/rules/history', role: 'administrator' },
    { name: 'admin search', path: '/admin/search', role: 'administrator' },
    { name: 'insights search', path: '/insights/search', role: 'manager' },
    { name: 'insights search of a week', path: '/insights/search?days=7&outcome=opened&place=2&day=2026-11-01', role: 'staff' },
    { name: 'who answers', path: '/insights/peers', role: 'manager' },
    { name: 'who answers in one space', path: '/insights/peers?space=nahar-tv', role: 'manager' },
    { name: 'who answers, not allowed', path: '/insights/peers', role: 'customer', status: 403 },
    { name: 'pinned results', path: '/insights/search/pinned?q=wifi', role: 'manager' },
    { name: 'words that mean the same', path: '/insights/search/synonyms', role: 'manager' },
    { name: 'the ranking of the search', path: '/insights/search/ranking', role: 'manager' },
    { name: 'the ranking of the search, not allowed', path: '/insights/search/ranking', role: 'staff', status: 403 },
    { name: 'words that mean the same, not allowed', path: '/insights/search/synonyms', role: 'staff', status: 403 },
    { name: 'reviewers in numbers', path: '/insights/reviewers', role: 'manager' },
    { name: 'reviewers in numbers, not allowed', path: '/insights/reviewers', role: 'reviewer', status: 403 },
    { name: 'pinned results not allowed', path: '/insights/search/pinned', role: 'staff', status: 403 },
    { name: 'insights search not allowed', path: '/insights/search', role: 'customer', status: 403 },
    { name: 'admin dead letters', path: '/admin/dead-letters', role: 'administrator' },
    { name: 'admin not allowed', path: '/admin', role: 'staff', status: 403 },
    { name: 'terms to accept', path: '/accept', role: 'customer' },
    { name: 'service policy', path: '/admin/spaces/wifi-and-routers/service', role: 'manager' },
    { name: 'service policy not allowed', path: '/admin/spaces/wifi-and-routers/service', role: 'staff', status: 403 },
    { name: 'sign-in services', path: '/admin/sign-in', role: 'administrator' },
    { name: 'sign-in service new', path: '/admin/sign-in/new', role: 'administrator' },
    { name: 'missing', path: '/q/999999999/nothing', status: 404 },
    { name: 'not allowed', path: '/desk', role: 'customer', status: 403 },
  ];
}

function addressIn(under: string, thing: { id: string; slug: string } | undefined): string {
  if (!thing) throw new Error(`the sample community has nothing of this kind under ${under}`);
  return `${under}/${thing.id}/${thing.slug}`;
}

const firstToReview = (stage: Stage) => firstInQueue(stage, 'reviewer', '/review');

async function firstInQueue(stage: Stage, role: Role, queue: string): Promise<string> {
  const visitor = await stage.as(role, { language: 'en' });
  await visitor.open(queue);
  const path = await visitor.page.locator('.queue__title a').first().getAttribute('href');
  await visitor.leave();
  return (path ?? '').replace('/en', '');
}

/** A page of the answer that a thread shows first. */
async function inAnswer(stage: Stage, thread: string, page: string): Promise<string> {
  const answer = await firstAnswerIn(stage, thread.split('/')[2] ?? '');
  return `${thread}/answers/${answer}/${page}`;
}

/** Where the answer that a thread shows first is made a comment. */
async function turnIn(stage: Stage, thread: string): Promise<string> {
  return (await inAnswer(stage, thread, 'turn')).replace(/\/answers\/(\d+)\/turn$/, '/turn/$1');
}

/** The token of a link that ends mails, out of one that was sent; others may have been sent since. */
export async function unsubscribing(stage: Stage): Promise<string> {
  const administrator = await stage.as('administrator', { language: 'en' });
  const link = administrator.page.locator('a[href*="/unsubscribe/"]').first();
  const older = administrator.page.locator('a[rel="next"]');
  for (let turned = 0; turned < 20 && (await link.count()) === 0; turned++) {
    const next = (await older.count()) === 0 ? null : await older.first().getAttribute('href');
    if (next) await administrator.page.goto(new URL(next, administrator.page.url()).href);
    else await administrator.open('/admin/mails');
  }
  const href = await link.getAttribute('href');
  await administrator.leave();
  return href?.split('/').at(-1) ?? '';
}
