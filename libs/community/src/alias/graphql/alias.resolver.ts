import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Account, Accounts } from '@kehila/accounts';
import { type Actor, Allow, CurrentActor, isFailure, NotAllowed, NotFound, Rate, resultUnion, StateRefused } from '@kehila/platform';
import { Question } from '../../question/graphql/question.type';
import { wantsOfQuestion } from '../../question/graphql/question.wants';
import { QuestionReader } from '../../question/question.reader';
import { LiftAlias } from '../use-cases/lift-alias';
import { RevealAuthor } from '../use-cases/reveal-author';
import { LiftAliasInput, RevealAuthorInput } from './alias.inputs';

const RevealAuthorResult = resultUnion('RevealAuthorResult', Account, [NotFound, NotAllowed, StateRefused]);
const LiftAliasResult = resultUnion('LiftAliasResult', Question, [NotFound, NotAllowed]);

@Resolver()
export class AliasResolver {
  constructor(
    private readonly revealAuthors: RevealAuthor,
    private readonly liftAliases: LiftAlias,
    private readonly accounts: Accounts,
    private readonly questions: QuestionReader,
  ) {}

  @Mutation(() => RevealAuthorResult, { description: 'Says who hides the name: staff of the space. Each look stands in the audit log.' })
  @Rate('act')
  @Allow('signedIn')
  async revealAuthor(@CurrentActor() actor: Actor, @Args('input') input: RevealAuthorInput) {
    const outcome = await this.revealAuthors.execute(actor, input);
    return isFailure(outcome) ? outcome : ((await this.accounts.byId(outcome.accountId)) ?? new NotFound(input.contentId));
  }

  @Mutation(() => LiftAliasResult, {
    description: 'Shows the name that the caller hid in a thread, on all that they wrote there, for good; what it earned counts publicly from now on.',
  })
  @Rate('act')
  @Allow('signedIn')
  async liftAlias(@CurrentActor() actor: Actor, @Args('input') input: LiftAliasInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.liftAliases.execute(actor, input);
    return isFailure(outcome) ? outcome : ((await this.questions.byId(actor, outcome.questionId, wantsOfQuestion(info))) ?? new NotFound(outcome.questionId));
  }
}
