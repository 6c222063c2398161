import { row, everybody, type Row } from './row';

export const queries: readonly Row<string>[] = [
  row('gone', 'an archived article', everybody, async (scene) => `{ gone(id: "${await scene.articles.archived()}") { reason } }`),
  row(
    'gone',
    'a translation whose original has changed a lot',
    everybody,
    async (scene) => `{ gone(id: "${(await scene.articles.behind('LARGE')).articleId}") { reason } }`,
  ),
  row(
    'gone',
    'a draft',
    'none none none none none none none none none none',
    async (scene) => `{ gone(id: "${(await scene.articles.draft()).articleId}") { reason } }`,
  ),
];
