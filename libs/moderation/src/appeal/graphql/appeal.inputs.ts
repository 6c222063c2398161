import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { ActInput, RequiredText } from '@kehila/community';
import { IsStoredId } from '../../item/graphql/stored-id';
import type { AppealOutcomeName } from '../appeals';

export const AppealOutcome = { UPHOLD: 'uphold', OVERTURN: 'overturn' } as const satisfies Record<string, AppealOutcomeName>;

registerEnumType(AppealOutcome, {
  name: 'AppealOutcome',
  description: 'What becomes of a decision to which somebody objects.',
  valuesMap: { UPHOLD: { description: 'It stands.' }, OVERTURN: { description: 'It is taken back: the text is shown again, and costs nothing any more.' } },
});

const longestWords = 2_048;

@InputType({ description: 'An objection to a decision about a text of one’s own.' })
export class AppealDecisionInput extends ActInput {
  @Field(() => ID, { description: 'The decision.' })
  @IsStoredId()
  decisionId: string;

  @RequiredText('Why it should be looked at again, at most 2,048 characters.', longestWords)
  words: string;
}

@InputType({ description: 'What is decided about an objection, as it was read.' })
export class DecideModerationAppealInput extends ActInput {
  @Field(() => ID, { description: 'The item of the queue.' })
  @IsStoredId()
  itemId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version: number;

  @Field(() => AppealOutcome, { description: 'What is decided.' })
  @IsIn(Object.values(AppealOutcome))
  outcome: AppealOutcomeName;

  @RequiredText('Why: whoever objected reads it. At most 2,048 characters.', longestWords)
  note: string;
}
