import type { RequestEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { type WhyWithheld, whyWithheldDocument } from '#features/moderation/own-decisions.graphql.ts';

/** The last decision about each text, by the text's id. */
export type Whys = Readonly<Record<string, WhyWithheld>>;

interface Withholdable {
  readonly id: string;
  readonly withheld: string | null;
}

/** Why others do not see what the reader wrote; nothing is asked where everybody sees everything. */
export async function whyWithheld(event: RequestEvent, texts: readonly Withholdable[]): Promise<Whys> {
  const about = texts.filter(({ withheld }) => withheld !== null).map(({ id }) => id);
  if (about.length === 0 || !event.locals.hasSession) return {};
  const { ownDecisions } = await ask(event, whyWithheldDocument, { about: about.slice(0, 100) });
  return Object.fromEntries(ownDecisions.nodes.toReversed().map((decision) => [decision.subjectId, decision]));
}
