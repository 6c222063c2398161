import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { notAllowed, notFound } from '#api/missing.server';
import { type NextStep, nextStepsOfDocument, ownNextStepsDocument } from '#features/recognition/next-steps/next-steps.graphql.ts';
import Steps from '#features/recognition/next-steps/Steps.svelte';
import { signInFor } from '#frame/next.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadOwnNextSteps(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { nextSteps } = await ask(event, ownNextStepsDocument, {});
  if (!nextSteps) redirect(303, signInFor(event.locals.language, event.url));
  return { account: null, steps: shown(event, nextSteps.steps) };
}

/** For staff: the same of somebody else. */
export async function loadNextStepsOf(event: ServerLoadEvent) {
  const handle = event.params['handle'] ?? '';
  const { account, nextSteps } = await ask(event, nextStepsOfDocument, { handle });
  if (!account) notFound();
  if (!nextSteps) notAllowed({ message: m.web_next_staff_only(), needs: ['staffOfSpace'] });
  return { account, steps: shown(event, nextSteps.steps) };
}

const shown = (event: ServerLoadEvent, steps: readonly NextStep[]) => still(event, Steps, { steps });
