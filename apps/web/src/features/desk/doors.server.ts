import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { notAllowed } from '#api/missing.server';
import type { Frame } from '#frame/frame.load.ts';
import { signInFor } from '#frame/next.ts';
import type { Viewer } from '#frame/viewer.graphql.ts';

interface Door {
  readonly ability: Viewer['viewerCan'][number];
  readonly need: 'staffOfSpace' | 'reviewerOfSpace' | 'manager' | 'administrator';
  /** What is behind it and who opens it. */
  readonly message: string;
}

/** Who may not work here is told why before anything is asked of the API. */
export async function comeIn(event: ServerLoadEvent, { ability, need, message }: Door): Promise<void> {
  const { viewer } = (await event.parent()) as unknown as Frame;
  if (!viewer) redirect(303, signInFor(event.locals.language, event.url));
  if (!viewer.viewerCan.includes(ability)) notAllowed({ message, needs: [need] });
}
