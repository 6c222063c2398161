import { row, everybody, everyAccount, staffOrReviewer, knowledgeable, nobodysDraft, reviewerOnly, type Input, type Row } from './row';

export const mutations: readonly Row<Input>[] = [
  row('nominateForArticle', 'an accepted answer, with one point', knowledgeable, async (scene) => ({ contentId: await scene.acceptedAnswer() })),
  row('draftArticle', 'from a nomination, with one point', knowledgeable, async (scene) => ({ nominationId: await scene.articles.nomination() })),
  row('draftArticle', 'in a space, with one point', knowledgeable, ({ space }) => ({ space, title: 'A new one' })),
  row('draftArticle', 'as a translation, with one point', knowledgeable, async (scene) => ({
    translationOf: (await scene.articles.published()).articleId,
    language: 'HE',
  })),
  row('editRevision', 'another’s draft', nobodysDraft, async (scene) => ({ ...(await revision(scene.articles.draft())), title: 'Mine now', body: 'Mine.' })),
  row('removeAttachment', 'from another’s draft', nobodysDraft, async (scene) => ({
    ...(await revision(scene.articles.draft())),
    attachmentId: 'AAAAAAAAAAAAAAAAAAAAAA',
  })),
  row('submitRevision', 'another’s draft', nobodysDraft, (scene) => revision(scene.articles.draft())),
  row('withdrawRevision', 'another’s draft, with a reason', 'login none none none none yes none yes none yes', async (scene) => ({
    revisionId: (await scene.articles.draft()).revisionId,
    reason: 'Somebody else would write it.',
  })),
  row('publishRevision', 'another’s draft', nobodysDraft, (scene) => revision(scene.articles.draft())),
  row('claimRevision', 'another’s, handed in', reviewerOnly, async (scene) => ({ revisionId: (await scene.articles.submitted()).revisionId })),
  row('commentOnRevision', 'another’s, handed in', 'login none none none none yes none yes none yes', async (scene) => ({
    revisionId: (await scene.articles.submitted()).revisionId,
    body: 'Which one?',
  })),
  row('settleRevisionComment', 'about another’s text', 'login none none none none yes none yes none yes', async (scene) => ({
    commentId: (await scene.articles.remark()).commentId,
    done: true,
  })),
  row('takeSuggestion', 'into another’s text', nobodysDraft, (scene) => scene.articles.remark()),
  row('requestChanges', 'another’s, handed in', reviewerOnly, async (scene) => ({ ...(await revision(scene.articles.submitted())), reason: 'Say more.' })),
  row('approveRevision', 'another’s, handed in', reviewerOnly, async (scene) => ({ ...(await revision(scene.articles.submitted())), reason: 'Tried it.' })),
  row('declineRevision', 'another’s, handed in', reviewerOnly, async (scene) => ({ ...(await revision(scene.articles.submitted())), reason: 'No.' })),
  row('reReviewRevision', 'another’s, approved', 'login no no no no no no yes no yes', async (scene) => ({
    reReviewId: await scene.reReview(),
    wouldApprove: true,
  })),
  row('planPublication', 'another’s, approved', reviewerOnly, async (scene) => ({
    ...(await revision(scene.articles.scheduled())),
    at: '2027-06-01T08:00:00Z',
  })),
  row('planArchiving', 'another’s', staffOrReviewer, async (scene) => ({
    articleId: (await scene.articles.published()).articleId,
    at: '2027-06-01T08:00:00Z',
    note: 'Over.',
  })),
  row('rateArticle', 'another’s', 'yes no yes yes yes yes yes yes yes yes', async (scene) => ({
    articleId: (await scene.articles.published()).articleId,
    helpful: true,
    browserKey: 'a browser of somebody',
  })),
  row('verifyArticle', 'another’s', staffOrReviewer, async (scene) => ({ articleId: (await scene.articles.published()).articleId })),
  row('confirmTranslation', 'another’s, whose original has changed', staffOrReviewer, (scene) => scene.articles.behind('MEDIUM')),
  row('confirmTranslation', 'another’s, which is hidden', 'login none none none none yes none yes none yes', (scene) => scene.articles.behind('LARGE')),
  row('markArticleOutdated', 'another’s', staffOrReviewer, async (scene) => ({ articleId: (await scene.articles.published()).articleId, note: 'Gone.' })),
  row('archiveArticle', 'another’s', staffOrReviewer, async (scene) => ({ articleId: (await scene.articles.published()).articleId, note: 'Gone.' })),
  row('changeArticleAudience', 'another’s, for the staff', staffOrReviewer, async (scene) => ({
    articleId: (await scene.articles.published()).articleId,
    audience: 'STAFF',
  })),
  row('changeArticleAudience', 'another’s, for a segment', staffOrReviewer, async (scene) => ({
    articleId: (await scene.articles.published()).articleId,
    audience: 'SEGMENT',
    segmentIds: [await scene.administration.segment()],
  })),
  row('changeArticleAudience', 'another’s, for partners', staffOrReviewer, async (scene) => ({
    articleId: (await scene.articles.published()).articleId,
    audience: 'PARTNERS',
  })),
  row('placeArticle', 'another’s', staffOrReviewer, async (scene) => ({
    articleId: (await scene.articles.published()).articleId,
    version: 1,
    kind: 'POLICY',
    fields: [],
  })),
  row('assignArticle', 'another’s, to nobody', staffOrReviewer, async (scene) => ({ articleId: (await scene.articles.published()).articleId })),
  row('settleComplaint', 'of a reader', 'login none none none none yes none yes none yes', async (scene) => ({
    complaintId: await scene.articles.complaint(),
  })),
];

export const queries: readonly Row<string>[] = [
  row('article', 'published', everybody, async (scene) => `{ article(id: "${(await scene.articles.published()).articleId}") { title } }`),
  row(
    'article',
    'another’s draft',
    'none none none none none yes none yes none yes',
    async (scene) => `{ article(id: "${(await scene.articles.draft()).articleId}") { title } }`,
  ),
  row(
    'article',
    'a translation whose original has changed a lot',
    'none none none none none yes none yes none yes',
    async (scene) => `{ article(id: "${(await scene.articles.behind('LARGE')).articleId}") { title } }`,
  ),
  row(
    'article',
    'a translation whose original has changed a little',
    everybody,
    async (scene) => `{ article(id: "${(await scene.articles.behind('MEDIUM')).articleId}") { title } }`,
  ),
  row('articles', 'published', everybody, async (scene) => {
    await scene.articles.published();
    return '{ articles { nodes { title } } }';
  }),
  row('dueArticles', 'with a complaint', 'login none none none none yes none yes none yes', async (scene) => {
    await scene.articles.complaint();
    return '{ dueArticles { nodes { since } } }';
  }),
  row('articleLinkRate', 'everywhere', 'login none none none none yes yes none yes yes', () => '{ articleLinkRate { answers } }'),
  row('reviewerNumbers', 'of everybody', 'login shut shut shut shut shut shut shut yes yes', () => '{ reviewerNumbers { since } }'),
  row('articlesToInsert', 'all', everyAccount, () => '{ articlesToInsert(query: "channel") { id } }'),
  row('nominations', 'all', everyAccount, async (scene) => {
    await scene.articles.nomination();
    return '{ nominations { nodes { id } } }';
  }),
  row('reReviews', 'all', 'login shut shut shut shut shut shut yes shut yes', async (scene) => {
    await scene.reReview();
    return '{ reReviews { nodes { chosenAt } } }';
  }),
  row('reviewQueue', 'all', 'login shut shut shut shut shut shut yes shut yes', async (scene) => {
    await scene.articles.submitted();
    return '{ reviewQueue { nodes { waitingSince } } }';
  }),
  row(
    'revision',
    'another’s draft',
    'none none none none none yes none yes none yes',
    async (scene) => `{ revision(id: "${(await scene.articles.draft()).revisionId}") { title } }`,
  ),
  row('revision', 'published', everybody, async (scene) => `{ revision(id: "${(await scene.articles.published()).revisionId}") { title } }`),
];

async function revision(draft: Promise<{ readonly revisionId: string; readonly version: number }>): Promise<Input> {
  const { revisionId, version } = await draft;
  return { revisionId, version };
}
