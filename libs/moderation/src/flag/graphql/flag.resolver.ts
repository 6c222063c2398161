import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  isFailure,
  LimitReached,
  NotAllowed,
  NotFound,
  PageArgs,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { OwnFlagsReader } from '../own-flags.reader';
import { FlagSubjectReader } from '../flag-subject.reader';
import { FlagContent } from '../use-cases/flag-content';
import { FlagContentInput, FlagSubjectArgs } from './flag.inputs';
import { FlagSubject } from './flag-subject.type';
import { OwnFlag, OwnFlagConnection } from './own-flag.type';

const FlagContentResult = resultUnion('FlagContentResult', OwnFlag, [NotFound, NotAllowed, StateRefused, Refused, LimitReached]);

@Resolver()
export class FlagResolver {
  constructor(
    private readonly flagging: FlagContent,
    private readonly reader: OwnFlagsReader,
    private readonly subjects: FlagSubjectReader,
  ) {}

  @Query(() => OwnFlagConnection, { description: 'What the caller reported and what became of it, newest first.' })
  @Allow('signedIn')
  ownFlags(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<OwnFlag>> {
    return this.reader.page(actor, first, after);
  }

  @Query(() => FlagSubject, { nullable: true, description: 'What the caller may want to report; null when it does not exist, or may not be seen.' })
  @Allow('anyone')
  flagSubject(@CurrentActor() actor: Actor, @Args() { subjectKind, subjectId }: FlagSubjectArgs): Promise<FlagSubject | null> {
    return this.subjects.find(actor, { kind: subjectKind, id: subjectId });
  }

  @Mutation(() => FlagContentResult, {
    description: 'Reports a text, an article or a person to the staff: once until they have decided. Nobody but the caller learns who it was.',
  })
  @Rate('act')
  @Allow('signedIn')
  async flagContent(@CurrentActor() actor: Actor, @Args('input') input: FlagContentInput) {
    const outcome = await this.flagging.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.flagId);
  }
}
