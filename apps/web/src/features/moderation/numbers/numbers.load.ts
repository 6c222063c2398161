import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { moderationNumbersDocument } from '#features/moderation/numbers/numbers.graphql.ts';
import NumbersText from '#features/moderation/numbers/NumbersText.svelte';
import { still } from '#frame/still/still.server.ts';

export async function loadModerationNumbers(event: ServerLoadEvent) {
  const { moderationNumbers } = await ask(event, moderationNumbersDocument, {});
  return { text: still(event, NumbersText, { numbers: moderationNumbers }) };
}
