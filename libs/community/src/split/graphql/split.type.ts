import { ObjectType } from '@nestjs/graphql';
import { LinkedQuestion } from '../../question/graphql/linked-question.type';

@ObjectType({ description: 'The other question of a split: answers of the one stand beneath the other.' })
export class SplitQuestionLink extends LinkedQuestion {}
