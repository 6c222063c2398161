import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, isFailure, LimitReached, NotAllowed, NotFound, Rate, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { TextChanged } from '../../thread/text-changed';
import { AnswerReader } from '../answer.reader';
import { EditAnswer } from '../use-cases/edit-answer';
import { PostAnswer } from '../use-cases/post-answer';
import { EditAnswerInput, PostAnswerInput } from './answer.inputs';
import { Answer } from './answer.type';
import { wantsOfAnswer } from './answer.wants';

const PostAnswerResult = resultUnion('PostAnswerResult', Answer, [NotFound, NotAllowed, StateRefused, LimitReached, Refused]);
const EditAnswerResult = resultUnion('EditAnswerResult', Answer, [NotFound, NotAllowed, StateRefused, Refused, TextChanged, LimitReached]);

@Resolver()
export class AnswerResolver {
  constructor(
    private readonly postAnswers: PostAnswer,
    private readonly editAnswers: EditAnswer,
    private readonly answers: AnswerReader,
  ) {}

  @Mutation(() => PostAnswerResult, { description: 'Answers a question. A newcomer’s answer with many links waits for approval: see `held`.' })
  @Rate('answer')
  @Allow('signedIn')
  async postAnswer(@CurrentActor() actor: Actor, @Args('input') input: PostAnswerInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.postAnswers.execute(actor, input);
    return isFailure(outcome) ? outcome : ((await this.answers.byId(actor, outcome.answerId, wantsOfAnswer(info))) ?? new NotFound(outcome.answerId));
  }

  @Mutation(() => EditAnswerResult, {
    description: 'Changes the text of an answer. The earlier text is kept, unless the same person wrote it less than five minutes ago.',
  })
  @Rate('act')
  @Allow('signedIn')
  async editAnswer(@CurrentActor() actor: Actor, @Args('input') input: EditAnswerInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.editAnswers.execute(actor, input);
    return isFailure(outcome) ? outcome : ((await this.answers.byId(actor, outcome.answerId, wantsOfAnswer(info))) ?? new NotFound(outcome.answerId));
  }
}
