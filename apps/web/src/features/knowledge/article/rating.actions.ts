import { asForm } from '#api/form.server';
import { stay } from '#features/community/thread/stay.server.ts';
import { browserKeyOf, rememberRating } from '#features/knowledge/article/rating-cookie.server.ts';
import { rateArticleDocument } from '#features/knowledge/article/rating.graphql.ts';
import { reasons } from '#features/knowledge/article/rating-reasons.ts';

export const rate = asForm({
  name: 'rate',
  document: rateArticleDocument,
  variables: (fields, { params, cookies, url }) => ({
    input: {
      articleId: params['id'] ?? '',
      helpful: fields.text('helpful') === 'yes',
      reason: reasons.find(([reason]) => reason === fields.text('reason'))?.[0] ?? null,
      text: fields.optional('text'),
      browserKey: browserKeyOf(cookies, url.protocol === 'https:'),
    },
  }),
  done: (_article, fields, event) => {
    rememberRating(event.cookies, event.url.protocol === 'https:', event.params['id'] ?? '', fields.text('helpful') === 'yes');
    return stay(event, 'did');
  },
});
