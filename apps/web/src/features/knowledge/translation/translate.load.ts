import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import { articlePath } from '#features/knowledge/article-path.ts';
import { draftArticleDocument } from '#features/knowledge/begin/begin.graphql.ts';
import { articleToTranslateDocument } from '#features/knowledge/translation/translation.graphql.ts';
import { mayNotWrite } from '#features/knowledge/writing-allowed.server.ts';
import { signInFor } from '#frame/next.ts';
import { isLanguage, languages, asWritten } from '#words/language';
import { local } from '#words/local';

/** `?to=he`: before somebody begins to translate. A translation leads to its original. */
export async function loadTranslate(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { article, permission, viewer } = await ask(event, articleToTranslateDocument, { id: event.params['id'] ?? '' });
  if (!article) notFound();
  if (!viewer) redirect(303, signInFor(event.locals.language, event.url));
  const original = article.translations.find(({ isOriginal }) => isOriginal);
  if (original) redirect(302, local(`/a/${original.id}/translate`) + event.url.search);
  const given = event.url.searchParams.get('to') ?? undefined;
  const to = isLanguage(given) ? given : languages.find((language) => asWritten(language) !== article.language);
  if (!to || asWritten(to) === article.language) redirect(302, local(articlePath(article)));
  if (!article.viewerCan.includes('WRITE_ARTICLE')) mayNotWrite(permission, m.web_translation_not_allowed());
  return { article, to: asWritten(to), standing: article.translations.find(({ language }) => language === asWritten(to)) ?? null };
}

export const beginTranslation = asForm({
  name: 'default',
  document: draftArticleDocument,
  variables: (fields, { params }) => ({
    input: {
      translationOf: params['id'] ?? '',
      language: fields.choice('language', ['HE', 'EN'] as const),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: ({ article }) => redirect(303, local(`/a/${article.id}/edit`)),
});
