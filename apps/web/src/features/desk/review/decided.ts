import * as m from '@kehila/messages/web';

export type Decision = 'approved' | 'first' | 'planned' | 'changes' | 'declined';

const sentences: Record<Decision, { next: () => string; last: () => string }> = {
  approved: { next: m.web_desk_decided_approved, last: m.web_desk_decided_approved_last },
  first: { next: m.web_desk_decided_first, last: m.web_desk_decided_first_last },
  planned: { next: m.web_planned_decided, last: m.web_planned_decided_last },
  changes: { next: m.web_desk_decided_changes, last: m.web_desk_decided_changes_last },
  declined: { next: m.web_desk_decided_declined, last: m.web_desk_decided_declined_last },
};

/** The decision that led to this page, from its address. */
export function decidedAs(name: string | null): Decision | null {
  return name === 'approved' || name === 'first' || name === 'planned' || name === 'changes' || name === 'declined' ? name : null;
}

export function decidedSentence(decision: Decision, isNext: boolean): string {
  return sentences[decision][isNext ? 'next' : 'last']();
}
