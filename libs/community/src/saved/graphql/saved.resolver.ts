import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, NotFound, Rate, resultUnion } from '@kehila/platform';
import { Question } from '../../question/graphql/question.type';
import { wantsOfQuestion } from '../../question/graphql/question.wants';
import { QuestionReader } from '../../question/question.reader';
import { SavedQuestions } from '../saved-questions';
import { SaveQuestionInput, UnsaveQuestionInput } from './saved.inputs';

const SaveQuestionResult = resultUnion('SaveQuestionResult', Question, [NotFound]);
const UnsaveQuestionResult = resultUnion('UnsaveQuestionResult', Question, [NotFound]);

@Resolver()
export class SavedResolver {
  constructor(
    private readonly saved: SavedQuestions,
    private readonly questions: QuestionReader,
  ) {}

  @Mutation(() => SaveQuestionResult, { description: 'Keeps a question to read later; unverified accounts may too. Nobody else sees it.' })
  @Rate('act')
  @Allow('signedIn')
  async saveQuestion(@CurrentActor() actor: Actor, @Args('input') { questionId }: SaveQuestionInput, @Info() info: GraphQLResolveInfo) {
    await this.saved.save(actor, questionId);
    return this.seen(actor, questionId, info);
  }

  @Mutation(() => UnsaveQuestionResult, { description: 'Takes a question off the list of what one reads later.' })
  @Rate('act')
  @Allow('signedIn')
  async unsaveQuestion(@CurrentActor() actor: Actor, @Args('input') { questionId }: UnsaveQuestionInput, @Info() info: GraphQLResolveInfo) {
    await this.saved.unsave(actor, questionId);
    return this.seen(actor, questionId, info);
  }

  private async seen(actor: Actor, questionId: string, info: GraphQLResolveInfo): Promise<Question | NotFound> {
    return (await this.questions.byId(actor, questionId, wantsOfQuestion(info))) ?? new NotFound(questionId);
  }
}
