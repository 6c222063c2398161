import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  isFailure,
  LimitReached,
  NotAllowed,
  NotFound,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { TextChanged } from '../../thread/text-changed';
import { QuestionViews } from '../question.views';
import { QuestionListReader } from '../question-list.reader';
import { QuestionReader } from '../question.reader';
import { AskQuestion } from '../use-cases/ask-question';
import { EditQuestion } from '../use-cases/edit-question';
import { QuestionsArgs } from './question.args';
import { QuestionView } from './question.enums';
import { AskQuestionInput, EditQuestionInput } from './question.inputs';
import { Closure, Question, QuestionConnection } from './question.type';
import { wantsOfQuestion } from './question.wants';

const AskQuestionResult = resultUnion('AskQuestionResult', Question, [NotFound, NotAllowed, LimitReached, Refused]);
const EditQuestionResult = resultUnion('EditQuestionResult', Question, [NotFound, NotAllowed, StateRefused, Refused, TextChanged, LimitReached]);

@Resolver()
export class QuestionResolver {
  constructor(
    private readonly reader: QuestionReader,
    private readonly lists: QuestionListReader,
    private readonly views: QuestionViews,
    private readonly askQuestions: AskQuestion,
    private readonly editQuestions: EditQuestion,
  ) {}

  @Query(() => Question, { nullable: true, description: 'One question, or the one that it was merged into; null when it does not exist or may not be seen.' })
  @Allow('anyone')
  async question(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Question | null> {
    const wants = wantsOfQuestion(info);
    const question = (await this.reader.byId(actor, id, wants)) ?? (await this.reader.mergedInto(actor, id, wants));
    if (question) this.views.count(question.id);
    return question;
  }

  @Query(() => QuestionConnection, { description: 'Questions, filtered and in the order that is asked for.' })
  @Allow('anyone')
  questions(@CurrentActor() actor: Actor, @Args() { filter, ...page }: QuestionsArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<Question>> {
    return this.lists.page(actor, { ...filter, ...page, view: filter?.view ?? QuestionView.ALL, wants: wantsOfQuestion(info, 'nodes', 'edges.node') });
  }

  @Mutation(() => AskQuestionResult, { description: 'Asks a question. A newcomer’s question with many links or an image waits for approval: see `held`.' })
  @Rate('ask')
  @Allow('signedIn')
  async askQuestion(@CurrentActor() actor: Actor, @Args('input') input: AskQuestionInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.askQuestions.execute(actor, input);
    return isFailure(outcome) ? outcome : ((await this.reader.byId(actor, outcome.questionId, wantsOfQuestion(info))) ?? new NotFound(outcome.questionId));
  }

  @Mutation(() => EditQuestionResult, {
    description:
      'Changes a question: the asker and the staff all of it, others its tags from 500 reputation and its title from 1,000. The earlier text is kept, unless the same person wrote it less than five minutes ago.',
  })
  @Rate('act')
  @Allow('signedIn')
  async editQuestion(@CurrentActor() actor: Actor, @Args('input') input: EditQuestionInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.editQuestions.execute(actor, input);
    return isFailure(outcome) ? outcome : ((await this.reader.byId(actor, outcome.questionId, wantsOfQuestion(info))) ?? new NotFound(outcome.questionId));
  }
}

@Resolver(() => Closure)
export class ClosureResolver {
  constructor(private readonly reader: QuestionReader) {}

  @ResolveField(() => Question, { nullable: true, description: 'The question that it repeats; null for other reasons, or when it may not be seen.' })
  duplicateOf(@CurrentActor() actor: Actor, @Parent() closure: Closure): Promise<Question | null> | null {
    return closure.duplicateOfId === null ? null : this.reader.gathered(actor, closure.duplicateOfId);
  }
}
