import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import {
  announcementDocument,
  announcementPlacesDocument,
  announcementsDocument,
  changeDocument,
  endDocument,
  type Managed,
  pinnedDocument,
  publishDocument,
} from '#features/desk/announcements/announcements.graphql.ts';
import { pinDocument, unpinDocument } from '#features/notifications/pins/pins.graphql.ts';
import { comeIn } from '#features/desk/doors.server.ts';
import type { Frame } from '#frame/frame.load.ts';
import { local } from '#words/local';

export const shownStates = ['CURRENT', 'PLANNED', 'PAST'] as const satisfies readonly Managed['state'][];

const comeInToAnnounce = (event: ServerLoadEvent): Promise<void> =>
  comeIn(event, { ability: 'ANNOUNCE', need: 'staffOfSpace', message: m.web_announcements_not_allowed() });

export async function loadAnnouncements(event: ServerLoadEvent) {
  await comeInToAnnounce(event);
  const { searchParams } = event.url;
  const state = shownStates.find((one) => one.toLowerCase() === searchParams.get('state')) ?? 'CURRENT';
  const [{ managedAnnouncements }, { spaces }] = await Promise.all([
    ask(event, announcementsDocument, { state, after: searchParams.get('after') }),
    ask(event, pinnedDocument, {}),
  ]);
  const pinned = spaces.filter(({ viewerCan, pinnedQuestions }) => viewerCan.includes('ANNOUNCE') && pinnedQuestions.length > 0);
  return { pinned, state, announcements: managedAnnouncements.nodes, pageInfo: managedAnnouncements.pageInfo };
}

/** Where a new one may stand: a thread where one comes from it, else a space or the home page. */
export async function loadNewAnnouncement(event: ServerLoadEvent) {
  await comeInToAnnounce(event);
  const { searchParams } = event.url;
  const id = searchParams.get('question') ?? '';
  const { spaces, question } = await ask(event, announcementPlacesDocument, { question: id, atThread: id !== '' });
  if (id !== '' && !question?.space.viewerCan.includes('ANNOUNCE')) notFound();
  const { viewer } = (await event.parent()) as unknown as Frame;
  return {
    thread: question ? { id: question.id, title: question.title } : null,
    spaces: spaces.filter(({ viewerCan }) => viewerCan.includes('ANNOUNCE')).map(({ slug, name }) => ({ slug, name })),
    home: viewer?.viewerCan.includes('ANNOUNCE_EVERYWHERE') === true,
    space: searchParams.get('space') ?? '',
  };
}

export async function loadAnnouncement(event: ServerLoadEvent) {
  await comeInToAnnounce(event);
  const { managedAnnouncement } = await ask(event, announcementDocument, { id: event.params['id'] ?? '' });
  if (!managedAnnouncement || managedAnnouncement.state === 'PAST') notFound();
  return { announcement: managedAnnouncement };
}

function wordsIn(fields: Fields) {
  return {
    severity: fields.choice('severity', ['INFO', 'ATTENTION']),
    textHe: fields.text('textHe'),
    textEn: fields.text('textEn'),
    link: fields.optional('link'),
    from: fields.optional('from') && fields.moment('from'),
    until: fields.moment('until'),
  };
}

/** To the list in which it stands now. */
const toList = ({ state }: { state: Managed['state'] }) => redirect(303, local(`/desk/announcements?state=${state.toLowerCase()}`));

export const publish = asForm({
  name: 'save',
  document: publishDocument,
  variables: (fields) => ({
    input: { ...wordsIn(fields), space: fields.optional('space'), questionId: fields.optional('thread'), idempotencyKey: fields.optional('idempotencyKey') },
  }),
  done: toList,
});

export const change = asForm({
  name: 'save',
  document: changeDocument,
  variables: (fields, event: RequestEvent) => ({
    input: { ...wordsIn(fields), announcementId: event.params['id'] ?? '', version: fields.integer('version') },
  }),
  done: toList,
});

export const end = asForm({
  name: 'end',
  document: endDocument,
  variables: (fields) => ({ input: { announcementId: fields.text('about'), version: fields.integer('version') } }),
  done: () => ({ done: true }),
});

export const moveUp = asForm({
  name: 'moveUp',
  document: pinDocument,
  variables: (fields) => ({ input: { questionId: fields.text('about'), until: fields.text('until'), position: fields.integer('position') } }),
  done: () => ({ pinned: true }),
});

export const unpin = asForm({
  name: 'unpin',
  document: unpinDocument,
  variables: (fields) => ({ input: { questionId: fields.text('about') } }),
  done: () => ({ pinned: true }),
});
