import { registerEnumType } from '@nestjs/graphql';

const descriptions = {
  ASK: 'Ask a question in the space.',
  ANSWER: 'Answer the question.',
  COMMENT: 'Comment on it.',
  VOTE_UP: 'Say that it is useful.',
  VOTE_DOWN: 'Say that it is not useful.',
  ACCEPT: 'Say that the answer solved the problem.',
  WITHDRAW_ACCEPTANCE: 'Take back that the answer solved the problem.',
  ACCEPT_FOR_ASKER: 'Say in the asker’s place that an answer solved the problem.',
  EDIT: 'Change its text.',
  EDIT_OTHERS: 'Change texts that others wrote.',
  PROPOSE_CORRECTION: 'Propose a correction of another’s answer.',
  EDIT_TAGS: 'Mend the tags of others’ questions.',
  EDIT_TITLE: 'Mend the titles of others’ questions.',
  CLOSE: 'Close the question.',
  REOPEN: 'Open the question again.',
  MARK_DUPLICATE: 'Mark the question as a duplicate of another.',
  MERGE: 'Merge the question into another.',
  MOVE: 'Move the question to another space.',
  ASK_FOR_INFO: 'Say that the question lacks information.',
  CONFIRM_URGENT: 'Confirm that the question is urgent.',
  FLAG: 'Report it to the staff.',
  FOLLOW: 'Be told about what is new in it.',
  MARK_AFFECTED: 'Say "me too".',
  NOMINATE: 'Propose that it become an article.',
  NOMINATE_UNSOLVED: 'Propose for an article also what has not solved anything yet.',
  DRAFT: 'Begin an article from it.',
  WRITE_ARTICLE: 'Write an article in the space.',
  EDIT_REVISION: 'Change the text of the revision.',
  SUBMIT_REVISION: 'Hand the revision in for review.',
  WITHDRAW_REVISION: 'Take the revision back.',
  COMMENT_ON_REVISION: 'Comment on the revision under review.',
  CLAIM_REVISION: 'Take up the review of the revision.',
  REVIEW: 'Approve or decline the revision, or ask for changes.',
  PUBLISH: 'Publish the revision.',
  VERIFY_ARTICLE: 'Confirm that the article still holds.',
  MARK_ARTICLE_OUTDATED: 'Mark the article as outdated.',
  ARCHIVE_ARTICLE: 'Put the article away.',
  RATE: 'Say whether the article helped.',
  MODERATE: 'Moderate the space.',
  REVEAL_AUTHOR: 'See who hides the name; each look is recorded.',
  LIFT_ALIAS: 'Show the name that one hides.',
  SET_SERVICE_POLICY: 'Decide when staff join, by when they answer and when they work.',
  SANCTION: 'Warn, silence or suspend accounts.',
  MANAGE_ACCOUNTS: 'Give roles and abilities, and change the rules of abilities.',
  SEE_MAIL: 'See the mails that were written.',
  SEE_AUDIT_LOG: 'See who did what.',
  SEE_STAFF_QUEUE: 'See the questions that wait for staff.',
  SEE_REVIEW_QUEUE: 'See the revisions that wait for a reviewer.',
} as const;

export type Ability = keyof typeof descriptions;

/** What somebody may do. The values are their own names. */
export const Ability = Object.fromEntries(Object.keys(descriptions).map((name) => [name, name])) as { readonly [Name in Ability]: Name };

registerEnumType(Ability, {
  name: 'Ability',
  description: 'What somebody may do; where an object lists them, what the viewer may do to it now.',
  valuesMap: Object.fromEntries(Object.entries(descriptions).map(([name, description]) => [name, { description }])),
});
