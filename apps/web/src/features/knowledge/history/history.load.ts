import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { articlePath } from '#features/knowledge/article-path.ts';
import AttachmentChanges from '#features/knowledge/attachment/AttachmentChanges.svelte';
import { changesIn } from '#features/knowledge/difference/stretches.ts';
import Differences from '#features/knowledge/difference/Differences.svelte';
import StaffDifference from '#features/knowledge/difference/StaffDifference.svelte';
import { isSplit } from '#features/knowledge/difference/view.ts';
import { historyDocument, historyTextDocument } from '#features/knowledge/history/history.graphql.ts';
import HistoryRows from '#features/knowledge/history/HistoryRows.svelte';
import { still } from '#frame/still/still.server.ts';

export async function loadHistory(event: ServerLoadEvent) {
  const { searchParams } = event.url;
  const { article } = await ask(event, historyDocument, { id: event.params['id'] ?? '', after: searchParams.get('after') });
  if (!article) notFound();
  const texts = article.revisions.nodes;
  const chosen = searchParams.get('text') ?? (texts.find(({ state }) => state === 'PUBLISHED') ?? texts[0])?.id;
  const split = isSplit(event.url);
  return {
    article: { title: article.title, language: article.language, path: articlePath(article), space: article.space },
    rows: still(event, HistoryRows, { texts, chosen: chosen ?? '', search: event.url.search }),
    pageInfo: article.revisions.pageInfo,
    split,
    shown: chosen === undefined ? null : await textOf(event, chosen, article.id, split),
  };
}

async function textOf(event: ServerLoadEvent, id: string, articleId: string, split: boolean) {
  if (!/^\d{1,19}$/.test(id)) notFound();
  const { revision } = await ask(event, historyTextDocument, { id });
  if (revision?.article.id !== articleId) return notFound();
  const { number, language, difference, staffDifference, attachmentDifference: files } = revision;
  const isFirst = difference.every(({ kind }) => kind === 'ADDED');
  return {
    number,
    isFirst,
    changes: changesIn(difference, files),
    difference: still(event, Differences, { blocks: difference, language, split: split && !isFirst }),
    staffDifference: still(event, StaffDifference, { blocks: staffDifference, language, split: split && !isFirst }),
    files: still(event, AttachmentChanges, { files }),
  };
}
