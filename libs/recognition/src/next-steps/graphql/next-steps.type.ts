import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Space } from '@kehila/spaces';

export type AimKind = 'level' | 'ability' | 'badge' | 'expert';

export const NextStepKind = { LEVEL: 'level', ABILITY: 'ability', BADGE: 'badge', EXPERT: 'expert' } as const satisfies Record<string, AimKind>;

registerEnumType(NextStepKind, {
  name: 'NextStepKind',
  description: 'What somebody can reach.',
  valuesMap: {
    LEVEL: { description: 'A level, by reputation.' },
    ABILITY: { description: 'Something that one may do.' },
    BADGE: { description: 'A badge, or the next tier of it.' },
    EXPERT: { description: 'Expert of a space, where an answer of theirs was accepted within a year.' },
  },
});

@ObjectType({ description: 'Something that can be reached, and what is missing for it.' })
export class NextStep {
  @Field(() => NextStepKind, { description: 'What it is.' })
  kind: AimKind;

  @Field({ description: 'The level, ability, badge or space: its name for programs, or its id.' })
  key: string;

  @Field({ description: "What it is called in the caller's language." })
  name: string;

  @Field({ description: 'Whether it is reached; a badge: with all its tiers.' })
  reached: boolean;

  @Field({ description: "What is missing, or why it is reached, as a sentence in the caller's language." })
  sentence: string;

  @Field(() => Int, { nullable: true, description: 'How much there is; null where nothing is counted.' })
  value: number | null;

  @Field(() => Int, { nullable: true, description: 'How much it takes; null where nothing is counted.' })
  goal: number | null;

  @Field(() => String, { nullable: true, description: 'What a badge is for; null for everything else.' })
  about: string | null;

  @Field(() => Space, { nullable: true, description: 'The space in which it counts; null: anywhere.' })
  space: Space | null;
}

@ObjectType({ description: 'What somebody has reached, and what is missing for everything else.' })
export class NextSteps {
  @Field(() => [NextStep], { description: 'Levels, abilities, badges and expert statuses, in this order; badges at most 200.' })
  steps: NextStep[];
}
