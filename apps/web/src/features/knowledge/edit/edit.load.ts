import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { articlePath } from '#features/knowledge/article-path.ts';
import { articleToEditDocument, type WrittenText } from '#features/knowledge/edit/edit.graphql.ts';
import { isTranslated } from '#features/knowledge/translation/significance.ts';
import { mayNotWrite } from '#features/knowledge/writing-allowed.server.ts';
import { signInFor } from '#frame/next.ts';

/** The text that is being written; or the way to begin one; or where the last one stands. */
export async function loadEdit(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { article, permission, viewer } = await ask(event, articleToEditDocument, { id: event.params['id'] ?? '' });
  if (!article) notFound();
  if (!viewer) redirect(303, signInFor(event.locals.language, event.url));
  const { openRevision: text, viewerCan, state, title, language, space } = article;
  const isReadable = state !== 'DRAFT' && state !== 'ARCHIVED';
  const mayPropose = viewerCan.includes('WRITE_ARTICLE');
  if (!text && isReadable && !mayPropose) mayNotWrite(permission, m.web_knowledge_propose_not_allowed());
  return {
    article: {
      id: article.id,
      title,
      language,
      space,
      path: articlePath(article),
      kind: article.kind,
      isTranslated: isTranslated(article),
      template: isHebrew(text, event.locals.language) ? article.hebrewTemplate : article.englishTemplate,
    },
    place: state === 'DRAFT' && text?.viewerCan.includes('EDIT_REVISION') ? article : null,
    text,
    mayPropose,
    last: article.revisions.nodes[0] ?? null,
  };
}

/** Nothing is written yet: the page's language is the likely one. */
function isHebrew(text: WrittenText | null, here: string): boolean {
  return text && text.body.markdown.trim() !== '' ? text.language === 'HE' : here === 'he';
}
