import type { ServerLoadEvent } from '@sveltejs/kit';
import type { ResultOf } from '@kehila/contracts';
import type { Html } from '#api/html';
import { ask } from '#api/ask.server';
import Journal from '#features/recognition/journal/Journal.svelte';
import { isKind, isSpan, type Kind, type Span, spans } from '#features/recognition/journal/journal-words.ts';
import { journalDocument, type JournalSpace } from '#features/recognition/journal/journal.graphql.ts';
import { still } from '#frame/still/still.server.ts';

type PageInfo = ResultOf<typeof journalDocument>['pointsJournal']['pageInfo'];
type Ledger = 'REPUTATION' | 'LOYALTY';

/** What was chosen; empty: everything. */
export interface JournalChoice {
  readonly kind: Kind | '';
  readonly space: string;
  readonly since: Span | '';
}

export interface LoadedJournal {
  readonly ledger: Ledger;
  readonly chosen: JournalChoice;
  readonly spaces: readonly JournalSpace[];
  readonly journal: Html;
  readonly isEmpty: boolean;
  readonly pageInfo: PageInfo;
  /** Where the same is to be had as a file; null: it is somebody else's. */
  readonly file: string | null;
}

const day = 86_400_000;

/** Where points came from; without a handle the reader's own. */
export async function loadJournal(event: ServerLoadEvent, ledger: Ledger, handle: string | null): Promise<LoadedJournal> {
  const asked = (name: string): string => event.url.searchParams.get(name) ?? '';
  const [kind, since] = [asked('kind').toUpperCase(), asked('since')];
  const chosen: JournalChoice = { kind: isKind(kind) ? kind : '', space: asked('space'), since: isSpan(since) ? since : '' };
  const from = chosen.since ? new Date(Date.now() - spans[chosen.since].days * day).toISOString() : null;
  const filter = { kind: chosen.kind || null, space: chosen.space || null, from };
  const { spaces, pointsJournal } = await ask(event, journalDocument, { ledger, handle, filter, after: event.url.searchParams.get('after') });
  return {
    ledger,
    chosen,
    spaces,
    journal: still(event, Journal, { entries: pointsJournal.nodes }),
    isEmpty: pointsJournal.nodes.length === 0,
    pageInfo: pointsJournal.pageInfo,
    file: handle === null ? fileOf(ledger, { kind: chosen.kind.toLowerCase(), space: chosen.space, from: from ?? '' }) : null,
  };
}

function fileOf(ledger: Ledger, filter: Readonly<Record<string, string>>): string {
  const entries = Object.entries(filter).filter(([, value]) => value !== '');
  return `/exports/points?${new URLSearchParams([['ledger', ledger.toLowerCase()], ...entries]).toString()}`;
}
