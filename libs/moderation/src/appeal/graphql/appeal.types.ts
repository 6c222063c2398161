import { Field, ObjectType } from '@nestjs/graphql';
import { ModerationVerdict } from '../../item/graphql/moderation-verdict.type';
import type { AppealOutcomeName } from '../appeals';
import { AppealOutcome } from './appeal.inputs';

@ObjectType({ description: 'An objection of the caller’s own.' })
export class OwnAppeal {
  @Field(() => String, { nullable: true, description: 'Why it should be looked at again.' })
  words: string | null;

  @Field({ description: 'When it was made.' })
  appealedAt: Date;

  @Field(() => AppealOutcome, { nullable: true, description: 'What became of it; null while it waits for another moderator.' })
  outcome: AppealOutcomeName | null;

  @Field(() => String, { nullable: true, description: 'Why; null while it waits.' })
  note: string | null;

  @Field(() => Date, { nullable: true, description: 'When; null while it waits.' })
  decidedAt: Date | null;
}

@ObjectType({ description: 'An objection, as a second moderator reads it.' })
export class ModerationAppeal {
  @Field(() => String, { nullable: true, description: 'Why it should be looked at again; null when the account is gone.' })
  words: string | null;

  @Field(() => ModerationVerdict, { description: 'The decision to which somebody objects.' })
  verdict: ModerationVerdict;

  @Field(() => [AppealOutcome], { description: 'What the viewer may decide now; nothing for who decided it, whose text it is, and while another looks at it.' })
  viewerCan: AppealOutcomeName[];
}
