import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Ability, Account, AuthorRole } from '@kehila/accounts';
import { connectionOf, TextBody } from '@kehila/platform';
import { CorrectionNote } from '../../correction/graphql/correction-note.type';
import { Withheld } from '../../publication/withheld.enum';
import type { WithheldName } from '../../thread/terms';
import { TrustMark } from '../../trust/graphql/trust.type';
import { VoteValue } from '../../vote/graphql/vote-value';
import type { VoteSign } from '../../vote/vote.events';
import type { FirstComments } from '../../comment/comment.rows';

export const AnswerOrder = { BEST: 'best', NEWEST: 'newest', OLDEST: 'oldest' } as const;
export type AnswerOrderName = (typeof AnswerOrder)[keyof typeof AnswerOrder];

registerEnumType(AnswerOrder, {
  name: 'AnswerOrder',
  description: 'Orders of the answers of a question.',
  valuesMap: {
    BEST: {
      description:
        'Those that solved it first, led by the one that the asker chose, then by what was verified, then by the newest acceptance; then what was verified; the rest by score, then what is outdated; last what is unsafe.',
    },
    NEWEST: { description: 'Written last first.' },
    OLDEST: { description: 'Written first first.' },
  },
});

@ObjectType({ description: 'An answer to a question.' })
export class Answer {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  /** Its question, and where that was asked: for the fields that other parts add. */
  questionId: string;
  spaceId: string;

  @Field(() => TextBody, { description: 'What it says.' })
  body: TextBody;

  @Field(() => Account, { nullable: true, description: 'Who wrote it; null when there is no account, or the name is hidden.' })
  author: Account | null;

  @Field({ description: 'Name to show beside it, whether there is an account or not.' })
  authorName: string;

  @Field(() => AuthorRole, { nullable: true, description: 'What the author is in this space.' })
  authorRole: AuthorRole | null;

  @Field({ description: 'The author hid the name: only they themselves are given `author`.' })
  nameHidden: boolean;

  @Field({ description: 'When it was written.' })
  answeredAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last edited; null when never.' })
  editedAt: Date | null;

  @Field(() => Int, { description: 'Votes up less votes down.' })
  score: number;

  @Field({ description: 'Solved it for the asker.' })
  accepted: boolean;

  @Field(() => Date, { nullable: true, description: 'Since when it counts as the solution.' })
  acceptedAt: Date | null;

  @Field({ description: "The staff marked it on the asker's behalf." })
  acceptedByStaff: boolean;

  @Field({ description: 'Chosen to be shown before the other solutions.' })
  shownFirst: boolean;

  @Field(() => Date, { nullable: true, description: 'Since when it is known to solve the problem no longer; null when it does, or never did.' })
  noLongerTrueAt: Date | null;

  @Field({ description: 'Came from another forum.' })
  imported: boolean;

  @Field(() => ID, { nullable: true, description: 'The id that it had as a comment, before the staff made an answer of it; null when it never was one.' })
  formerId: string | null;

  @Field({ description: 'Waits for approval: only its author and the staff see it.' })
  held: boolean;

  @Field(() => Withheld, { nullable: true, description: 'Who still sees what the staff hid or removed; null where nothing was.' })
  withheld: WithheldName | null;

  @Field(() => Int, { description: 'Visible comments on it.' })
  commentCount: number;

  @Field(() => VoteValue, { nullable: true, description: "The viewer's own vote; null when there is none." })
  viewerVote: VoteSign | null;

  @Field(() => [Ability], { description: 'What the viewer may do with it now.' })
  viewerCan: Ability[];

  @Field(() => [CorrectionNote], { description: 'Corrections that the viewer may know of: what waits, then what came into it last; three at most.' })
  corrections: CorrectionNote[];

  @Field(() => TrustMark, { nullable: true, description: 'Whether it is true, as staff or an expert of the space say; null: nobody has said.' })
  trust: TrustMark | null;

  /** Its first comments where the page asked for them, so that a thread needs no statement an answer. */
  firstComments?: FirstComments;
}

export const AnswerConnection = connectionOf(Answer);
