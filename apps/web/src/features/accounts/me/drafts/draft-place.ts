import * as m from '@kehila/messages/web';

const kinds: Record<string, () => string> = {
  ask: m.web_accounts_me_draft_ask,
  answer: m.web_accounts_me_draft_answer,
  comment: m.web_accounts_me_draft_comment,
};

/** `answer:12` is an answer. */
export function draftKind(place: string): string {
  return kinds[place.split(':')[0] ?? '']?.() ?? '';
}

/** Where writing goes on; undefined where the place does not tell its page. */
export function draftPath(place: string): string | undefined {
  const [kind, id] = place.split(':');
  if (kind === 'ask') return '/ask';
  return kind === 'answer' && id !== undefined ? `/q/${id}` : undefined;
}
