import { registerEnumType } from '@nestjs/graphql';
import type { FindingReason } from '@kehila/platform';

export const ModerationSubjectKind = { QUESTION: 'question', ANSWER: 'answer', COMMENT: 'comment', ARTICLE: 'article', ACCOUNT: 'account' } as const;

registerEnumType(ModerationSubjectKind, {
  name: 'ModerationSubjectKind',
  description: 'What can be reported.',
  valuesMap: {
    QUESTION: { description: 'A question.' },
    ANSWER: { description: 'An answer.' },
    COMMENT: { description: 'A comment.' },
    ARTICLE: { description: 'An article.' },
    ACCOUNT: { description: 'A person: name, picture, biography, or what they do everywhere.' },
  },
});

export const FlagReason = {
  SPAM: 'spam',
  ABUSE: 'abuse',
  PERSONAL_DATA: 'personal_data',
  OFF_TOPIC: 'off_topic',
  WRONG: 'wrong',
  OTHER: 'other',
} as const;

registerEnumType(FlagReason, {
  name: 'FlagReason',
  description: 'What is wrong with it.',
  valuesMap: {
    SPAM: { description: 'Advertising, or posted everywhere.' },
    ABUSE: { description: 'It insults, threatens or hurts somebody.' },
    PERSONAL_DATA: { description: 'Details of a person that do not belong here.' },
    OFF_TOPIC: { description: 'It has nothing to do with the space.' },
    WRONG: { description: 'It is not true, and can do harm.' },
    OTHER: { description: 'Something else, said in words.' },
  },
});

export const ContentFindingReason = {
  WORD: 'word',
  LINK: 'link',
  NEWCOMER_LINKS: 'newcomer_links',
  NEWCOMER_IMAGE: 'newcomer_image',
  MANY_LINKS: 'many_links',
  HASTE: 'haste',
  REPETITION: 'repetition',
  NEW_ACCOUNT: 'new_account',
  SPAM_SERVICE: 'spam_service',
} as const satisfies Record<string, FindingReason>;

registerEnumType(ContentFindingReason, {
  name: 'ContentFindingReason',
  description: 'Why a text is shown to the moderators, beside the reports of people.',
  valuesMap: {
    WORD: { description: 'It contains words that a rule looks for.' },
    LINK: { description: 'It names a host that a rule looks for.' },
    NEWCOMER_LINKS: { description: 'Somebody new wrote it, with many links.' },
    NEWCOMER_IMAGE: { description: 'Somebody new wrote it, with an image in the first post.' },
    MANY_LINKS: { description: 'It has very many links.' },
    HASTE: { description: 'Its author wrote very many texts within ten minutes.' },
    REPETITION: { description: 'Its author wrote the same several times within a day.' },
    NEW_ACCOUNT: { description: 'Beside another sign: its author is new here.' },
    SPAM_SERVICE: { description: 'A service outside takes it for advertising.' },
  },
});

export const FlagOutcome = { UPHELD: 'upheld', REJECTED: 'rejected', IGNORED: 'ignored' } as const;

registerEnumType(FlagOutcome, {
  name: 'FlagOutcome',
  description: 'What became of a report.',
  valuesMap: {
    UPHELD: { description: 'The staff agreed.' },
    REJECTED: { description: 'The staff found nothing wrong.' },
    IGNORED: { description: 'It was closed without a word about who was right.' },
  },
});

export const ModerationDecision = { APPROVE: 'approve', HIDE: 'hide', REMOVE: 'remove', RESTORE: 'restore', IGNORE: 'ignore', UPHOLD: 'uphold' } as const;

registerEnumType(ModerationDecision, {
  name: 'ModerationDecision',
  description: 'What can be decided about what waits.',
  valuesMap: {
    APPROVE: { description: 'It is fine: what was held is shown, and reports of it are rejected.' },
    HIDE: { description: 'Only its author and the staff see it; reports of it are upheld.' },
    REMOVE: { description: 'Only the staff see it; reports of it are upheld. Removed as SPAM or ABUSE it costs its author 100 reputation.' },
    RESTORE: { description: 'What was hidden or removed is shown again, and costs nothing any more.' },
    IGNORE: { description: 'Nothing changes, and nobody was right or wrong.' },
    UPHOLD: { description: 'The reports are right, and it was dealt with by another act: an edit, a measure against the account, another article.' },
  },
});

export const ModerationOutcome = { ...ModerationDecision, KEEP: 'keep', LOCK: 'lock', UNLOCK: 'unlock' } as const;

registerEnumType(ModerationOutcome, {
  name: 'ModerationOutcome',
  description: 'What was decided.',
  valuesMap: {
    APPROVE: { description: 'It is fine.' },
    HIDE: { description: 'Only its author and the staff see it.' },
    REMOVE: { description: 'Only the staff see it.' },
    RESTORE: { description: 'It is shown again.' },
    IGNORE: { description: 'Nothing changed, and nobody was right or wrong.' },
    UPHOLD: { description: 'The reports were right, and it was dealt with by another act.' },
    KEEP: { description: 'Somebody objected, and what was decided stands.' },
    LOCK: { description: 'The thread takes nothing new.' },
    UNLOCK: { description: 'The thread goes on.' },
  },
});

export const ModerationItemState = { PENDING: 'pending', DECIDED: 'decided' } as const;

registerEnumType(ModerationItemState, {
  name: 'ModerationItemState',
  description: 'Where an item of the queue stands.',
  valuesMap: { PENDING: { description: 'It waits.' }, DECIDED: { description: 'It was decided.' } },
});

export const ModeratedState = { HELD: 'held', VISIBLE: 'visible', HIDDEN: 'hidden', REMOVED: 'removed', MERGED: 'merged' } as const;

registerEnumType(ModeratedState, {
  name: 'ModeratedState',
  description: 'Who sees a text.',
  valuesMap: {
    HELD: { description: 'It waits for approval: its author and the staff.' },
    VISIBLE: { description: 'Everybody who sees the space.' },
    HIDDEN: { description: 'Its author and the staff.' },
    REMOVED: { description: 'The staff.' },
    MERGED: { description: 'Nobody: it went into another.' },
  },
});
