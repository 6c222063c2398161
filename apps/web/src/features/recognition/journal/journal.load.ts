import type { ServerLoadEvent } from '@sveltejs/kit';
import type { ResultOf } from '@kehila/contracts';
import type { Html } from '#api/html';
import { ask } from '#api/ask.server';
import Journal from '#features/recognition/journal/Journal.svelte';
import { journalDocument } from '#features/recognition/journal/journal.graphql.ts';
import { still } from '#frame/still/still.server.ts';

type PageInfo = ResultOf<typeof journalDocument>['pointsJournal']['pageInfo'];

export interface LoadedJournal {
  readonly journal: Html;
  readonly isEmpty: boolean;
  readonly pageInfo: PageInfo;
}

/** Where points came from; without a handle the reader's own. */
export async function loadJournal(event: ServerLoadEvent, ledger: 'REPUTATION' | 'LOYALTY', handle: string | null): Promise<LoadedJournal> {
  const { pointsJournal } = await ask(event, journalDocument, { ledger, handle, after: event.url.searchParams.get('after') });
  return { journal: still(event, Journal, { entries: pointsJournal.nodes }), isEmpty: pointsJournal.nodes.length === 0, pageInfo: pointsJournal.pageInfo };
}
