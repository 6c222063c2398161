import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Ability, Account, AuthorRole } from '@kehila/accounts';
import { connectionOf, ContentLanguage, type Language, TextBody } from '@kehila/platform';
import { QuestionState } from '@kehila/search';
import { type FilledValue, FormFieldKind, Space, Tag } from '@kehila/spaces';
import { Answering } from '../../answering/graphql/answering.type';
import type { FirstComments } from '../../comment/comment.rows';
import { DeclinedDuplicate, SuggestedDuplicate } from '../../duplicate/graphql/duplicate.type';
import { AskedExperts } from '../../expert-request/graphql/asked-experts.type';
import { Withheld } from '../../publication/withheld.enum';
import type { CloseReasonName, QuestionStateName, UrgencyName, WithheldName } from '../../thread/terms';
import { SplitQuestionLink } from '../../split/graphql/split.type';
import { VoteValue } from '../../vote/graphql/vote-value';
import type { VoteSign } from '../../vote/vote.events';
import { LinkedQuestion } from './linked-question.type';
import { CloseReason, Urgency } from './question.enums';

@ObjectType({ description: 'Why and when a question was closed.' })
export class Closure {
  @Field(() => CloseReason, { description: 'The reason.' })
  reason: CloseReasonName;

  @Field(() => Account, { nullable: true, description: 'Who closed it.' })
  by: Account | null;

  @Field({ description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'What who closed it wrote about it.' })
  note: string | null;

  /** The question it repeats; see the resolver. */
  duplicateOfId: string | null;
}

@ObjectType({ description: 'A question that was merged into another one: its address leads there.' })
export class MergedQuestion extends LinkedQuestion {}

@ObjectType({ description: 'What was filled in beside the text of a question.' })
export class FilledField {
  @Field({ description: 'Which field of the form of the space.' })
  key: string;

  @Field({ description: "What the field is called, in the caller's language." })
  name: string;

  @Field(() => FormFieldKind, { description: 'How it was filled in.' })
  kind: FilledValue['kind'];

  @Field({ description: 'As it is stored: the key of a choice, or the text.' })
  value: string;

  @Field({ description: "As it is read: the name of the choice in the caller's language, or the text." })
  text: string;
}

@ObjectType({ description: 'A question.' })
export class Question {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  /** For the fields that other parts add. */
  spaceId: string;

  @Field({ description: 'What is asked, in one line.' })
  title: string;

  @Field({ description: 'The readable end of its address.' })
  slug: string;

  @Field(() => TextBody, { description: 'The whole question.' })
  body: TextBody;

  @Field(() => ContentLanguage, { description: 'Its language.' })
  language: Language;

  @Field(() => Space, { description: 'Where it was asked.' })
  space: Space;

  @Field(() => [Tag], { description: 'At most 5, or 8 when it came from another forum.' })
  tags: Tag[];

  @Field(() => Account, { nullable: true, description: 'Who asked; null when there is no account, or the asker hid the name.' })
  author: Account | null;

  @Field({ description: 'Name to show beside it, whether there is an account or not.' })
  authorName: string;

  @Field(() => AuthorRole, { nullable: true, description: 'What the asker is in this space.' })
  authorRole: AuthorRole | null;

  @Field({ description: 'The asker hid the name: only they themselves are given `author`.' })
  nameHidden: boolean;

  @Field({ description: 'When it was asked.' })
  askedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last edited; null when never.' })
  editedAt: Date | null;

  @Field({ description: 'When something last happened in its thread.' })
  lastActivityAt: Date;

  @Field(() => QuestionState, { description: 'Follows its visible answers and standing acceptances.' })
  state: QuestionStateName;

  @Field(() => Closure, { nullable: true, description: 'Null when it is not closed. Opening it again restores what was.' })
  closed: Closure | null;

  @Field(() => [MergedQuestion], {
    description: 'Questions whose answers stand here since they were merged, the newest 20 merges first; what may not be read is left out.',
  })
  merged: MergedQuestion[];

  @Field(() => SplitQuestionLink, {
    nullable: true,
    description: 'The question beneath which its first answers stood; null where it was asked without, or that one may not be read.',
  })
  splitFrom: LinkedQuestion | null;

  @Field(() => [SplitQuestionLink], {
    description: 'Questions that were asked for answers of this one, the newest 20 first; what may not be read is left out.',
  })
  splitInto: LinkedQuestion[];

  /** The space where it was before; see the resolver. */
  movedFromId: string | null;

  @Field({ description: 'The staff wait for more information from the asker; clocks stand still.' })
  needsInfo: boolean;

  @Field({ description: 'The staff locked the thread.' })
  locked: boolean;

  @Field(() => String, { nullable: true, description: 'Why they did; null where it is not locked.' })
  lockReason: string | null;

  @Field({ description: 'Waits for approval: only its author and the staff see it.' })
  held: boolean;

  @Field(() => Withheld, { nullable: true, description: 'Who still sees what the staff hid or removed; null where nothing was.' })
  withheld: WithheldName | null;

  @Field(() => Urgency, { description: 'Whether it is urgent.' })
  urgent: UrgencyName;

  @Field(() => String, {
    nullable: true,
    description: 'Why the asker says that it is urgent; the asker and the staff of the space read it, for others it is null.',
  })
  urgentReason: string | null;

  @Field({
    description: 'An early warning stands: far more people than usual read it or have it too. Only the staff of the space see that; for others it is false.',
  })
  audienceGrows: boolean;

  @Field(() => Int, { description: 'Votes up less votes down.' })
  score: number;

  @Field(() => Int, { description: 'Visible answers.' })
  answerCount: number;

  @Field(() => Int, { description: 'Visible comments on the question itself.' })
  commentCount: number;

  @Field(() => Int, { description: 'People who follow it.' })
  followerCount: number;

  @Field(() => Int, { description: 'People who have the same problem.' })
  affectedCount: number;

  @Field(() => Int, { description: 'How often it was read; up to ten seconds behind.' })
  viewCount: number;

  @Field({ description: 'Came from another forum.' })
  imported: boolean;

  @Field(() => Date, { nullable: true, description: 'When staff join if no peer has helped by then; null when they need not.' })
  staffJoinAt: Date | null;

  @Field(() => Int, { description: 'How many answers may be marked as the solution here.' })
  acceptanceLimit: number;

  @Field(() => Int, { description: 'Earlier texts that are kept.' })
  revisionCount: number;

  @Field(() => VoteValue, { nullable: true, description: "The viewer's own vote; null when there is none." })
  viewerVote: VoteSign | null;

  @Field(() => Answering, { nullable: true, description: 'Who says that they are answering; null when nobody does.' })
  answering: Answering | null;

  @Field(() => AskedExperts, {
    nullable: true,
    description: 'The experts who were asked to look at it; null for everybody but its asker, the staff of the space, and those who were asked.',
  })
  askedExperts: AskedExperts | null;

  @Field(() => SuggestedDuplicate, {
    nullable: true,
    description:
      'The question that it repeats, as a member suggests; null for everybody but its asker, whoever suggested it, those with the ability and the staff, and where they may not read that one.',
  })
  suggestedDuplicate: SuggestedDuplicate | null;

  @Field(() => [DeclinedDuplicate], {
    description: 'What was suggested to be the same, and is not, the newest 5; for its asker, those with the ability and the staff, for others it is empty.',
  })
  declinedDuplicates: DeclinedDuplicate[];

  @Field(() => [FilledField], {
    description: 'What was filled in beside the text, in the order of the form of the space; also where it asks for it no longer.',
  })
  fields: FilledValue[];

  @Field({ description: 'The viewer follows it.' })
  viewerFollows: boolean;

  @Field({ description: 'The viewer has this problem too.' })
  viewerAffected: boolean;

  @Field({ description: 'The viewer keeps it to read later.' })
  viewerSaved: boolean;

  @Field({ description: 'The viewer asked it, was asked to accept an answer or to say what is missing, and has done neither since.' })
  viewerNudged: boolean;

  @Field(() => String, { nullable: true, description: 'An answer that the viewer has begun and not sent; only they see it.' })
  viewerDraft: string | null;

  @Field(() => [Ability], { description: 'What the viewer may do with it now.' })
  viewerCan: Ability[];

  /** Its first comments where the page asked for them. */
  firstComments?: FirstComments;
}

export const QuestionConnection = connectionOf(Question);
