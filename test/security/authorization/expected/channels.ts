import { everybody, type Input, row, type Row, staffOrReviewer } from './row';

let made = 0;

export const mutations: readonly Row<Input>[] = [
  row('setArticleKey', 'of another’s article', staffOrReviewer, async (scene) => ({
    articleId: (await scene.articles.published()).articleId,
    externalKey: `crm:${++made}`,
  })),
];

export const queries: readonly Row<string>[] = [
  row('changedArticles', 'published', everybody, async (scene) => {
    await scene.articles.published();
    return '{ changedArticles(first: 100) { nodes { articleId kind article { contentHash shortText plainText } } } }';
  }),
];
