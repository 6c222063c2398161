import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { beginPageDocument, draftArticleDocument } from '#features/knowledge/begin/begin.graphql.ts';
import { mayNotWrite } from '#features/knowledge/writing-allowed.server.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

const languages = ['HE', 'EN', 'AR', 'RU'] as const;

/** `?nomination=12` begins with its thread, `?space=wifi` with nothing. */
export async function loadBegin(event: ServerLoadEvent) {
  const { searchParams } = event.url;
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const nominationId = searchParams.get('nomination');
  const { spaces, nominations, permission, viewer } = await ask(event, beginPageDocument, { nominations: nominationId !== null });
  if (!viewer) redirect(303, signInFor(event.locals.language, event.url));
  const open = spaces.filter(({ viewerCan }) => viewerCan.includes('WRITE_ARTICLE'));
  if (open.length === 0 && !viewer.viewerCan.includes('WRITE_ARTICLE')) mayNotWrite(permission, m.web_knowledge_write_not_allowed());
  return {
    nominationId,
    nomination: nominations?.nodes.find(({ id }) => id === nominationId) ?? null,
    spaces: open.map(({ slug, name }) => ({ slug, name })),
    space: open.find(({ slug }) => slug === searchParams.get('space'))?.slug ?? open[0]?.slug ?? '',
    language: viewer.language,
  };
}

export const beginDraft = asForm({
  name: 'default',
  document: draftArticleDocument,
  variables: (fields) => {
    const nominationId = fields.optional('nomination');
    const begun = nominationId ? { nominationId } : { space: fields.text('space'), language: fields.choice('language', languages) };
    return { input: { ...begun, title: fields.optional('title'), idempotencyKey: fields.optional('idempotencyKey') } };
  },
  done: ({ article }) => redirect(303, local(`/a/${article.id}/edit`)),
});
