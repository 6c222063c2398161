import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf, ContentLanguage } from '@kehila/platform';
import { SearchHit } from '../../graphql/search.types';
import type { OutcomeName, TopicStateName } from '../insights.sql';

export const SearchOutcome = { FAILED: 'failed', OPENED: 'opened', NOTHING: 'nothing', LEFT: 'left', ASKED: 'asked' } as const satisfies Record<
  string,
  OutcomeName
>;

registerEnumType(SearchOutcome, {
  name: 'SearchOutcome',
  description: 'What became of a search.',
  valuesMap: {
    FAILED: { description: 'It did not help: any of the three that follow, but for OPENED.' },
    OPENED: { description: 'A hit was opened, and nothing was asked afterwards.' },
    NOTHING: { description: 'Nothing was found.' },
    LEFT: { description: 'Something was found, and within half an hour nothing was opened.' },
    ASKED: { description: 'A question was asked afterwards, or the form for one opened.' },
  },
});

export const SearchTopicState = { OPEN: 'open', TAKEN_UP: 'taken_up', CLOSED: 'closed' } as const satisfies Record<string, TopicStateName>;

registerEnumType(SearchTopicState, {
  name: 'SearchTopicState',
  description: 'How far a topic of searches has come.',
  valuesMap: {
    OPEN: { description: 'Nobody has taken it up.' },
    TAKEN_UP: { description: 'Somebody sees to it.' },
    CLOSED: { description: 'Its article is published, or somebody said that nothing is to be done.' },
  },
});

@ObjectType({ description: 'How many searches, and how many of them did not help.' })
export class SearchMeasure {
  @Field(() => Int, { description: 'Searches.' })
  searches: number;

  @Field(() => Int, { description: 'Of them, those that found nothing, led to nothing, or to a question.' })
  failed: number;
}

@ObjectType({ description: 'The searches of one day.' })
export class SearchDay extends SearchMeasure {
  @Field({ description: 'The day, for example 2026-11-26.' })
  day: string;
}

@ObjectType({ description: 'How often what stands at one place was opened.' })
export class SearchPlace {
  @Field(() => Int, { description: 'The place, from 1 on.' })
  place: number;

  @Field(() => Int, { description: 'Searches of which it was opened first.' })
  opened: number;
}

@ObjectType({
  description:
    'Whether what is shown while somebody writes the title of a question spares the question. Only titles to which something was shown are counted, half an hour later.',
})
export class AskingInsights {
  @Field(() => Int, { description: 'Questions begun to which something similar was shown.' })
  shown: number;

  @Field(() => Int, { description: 'One of it was opened, and nothing asked: the question was spared.' })
  spared: number;

  @Field(() => Int, { description: 'One of it was opened, and the question asked all the same.' })
  openedAndAsked: number;

  @Field(() => Int, { description: 'None of it was opened, and the question asked.' })
  asked: number;

  @Field(() => Int, { description: 'Neither: they went away.' })
  left: number;
}

@ObjectType({ description: 'One way in which a topic was searched for; only those that at least three people wrote.' })
export class SearchWording {
  @Field({ description: 'As most wrote it, of what at least three wrote; else its words. Without what tells about a person.' })
  text: string;

  @Field(() => ContentLanguage, { description: 'Its language.' })
  language: 'he' | 'en';

  @Field(() => Int, { description: 'Searches.' })
  searches: number;

  @Field(() => Int, { description: 'People.' })
  people: number;
}

@ObjectType({ description: 'What people search for, in whatever words and in both languages. At least three did, or somebody of the staff took it up.' })
export class SearchTopic extends SearchMeasure {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'As whoever took it up calls it, else as most people write it.' })
  title: string;

  @Field(() => Int, { description: 'Searches that the list counts: what became of them, on which day, opened at which place.' })
  counted: number;

  @Field(() => Int, { description: 'Found nothing.' })
  nothing: number;

  @Field(() => Int, { description: 'Led to nothing.' })
  left: number;

  @Field(() => Int, { description: 'Led to a question.' })
  asked: number;

  @Field(() => Int, { description: 'Led to something that was opened.' })
  opened: number;

  @Field(() => Int, { description: 'People.' })
  people: number;

  @Field(() => Int, { description: 'Searches that did not help in as many days before.' })
  failedBefore: number;

  @Field(() => [ContentLanguage], { description: 'In which languages it was searched for.' })
  languages: ('he' | 'en')[];

  @Field(() => SearchTopicState, { description: 'How far it has come.' })
  state: TopicStateName;

  @Field(() => Account, { nullable: true, description: 'Who sees to it.' })
  owner: Account | null;

  @Field(() => ID, { nullable: true, description: 'The article that answers it, or is to.' })
  articleId: string | null;

  @Field({ description: 'Whether that article is published.' })
  published: boolean;

  @Field(() => Date, { nullable: true, description: 'Since when somebody sees to it.' })
  takenUpAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when it is closed.' })
  closedAt: Date | null;
}

@ObjectType({ description: 'A page of topics.' })
export class SearchTopicConnection extends connectionOf(SearchTopic) {}

@ObjectType({ description: 'One topic and what is known about it.' })
export class SearchTopicDetails {
  @Field(() => SearchTopic, { description: 'The topic.' })
  topic: SearchTopic;

  @Field(() => [SearchWording], { description: 'In which words, most often first.' })
  wordings: SearchWording[];

  @Field(() => [SearchDay], { description: 'Day by day, oldest first.' })
  days: SearchDay[];

  @Field(() => [SearchHit], { description: 'Questions that were asked afterwards, of those that the caller may see; newest first.' })
  questions: SearchHit[];

  @Field(() => SearchMeasure, { nullable: true, description: 'The four weeks before it was closed; null while it is not.' })
  beforeClosing: SearchMeasure | null;

  @Field(() => SearchMeasure, { nullable: true, description: 'Since it was closed; null while it is not.' })
  sinceClosing: SearchMeasure | null;
}

@ObjectType({ description: 'What people search for and what became of it, in the spaces that the caller looks after and in searches of no space.' })
export class SearchInsights extends SearchMeasure {
  @Field(() => Int, { description: 'How many days are counted, up to now.' })
  dayCount: number;

  @Field(() => Int, { description: 'Something was opened.' })
  opened: number;

  @Field(() => Int, { description: 'Nothing was found.' })
  nothing: number;

  @Field(() => Int, { description: 'Something was found and nothing opened.' })
  left: number;

  @Field(() => Int, { description: 'A question was asked afterwards.' })
  asked: number;

  @Field(() => SearchMeasure, { description: 'As many days before.' })
  before: SearchMeasure;

  @Field(() => [SearchDay], { description: 'Day by day, oldest first.' })
  days: SearchDay[];

  @Field(() => [SearchPlace], { description: 'By place, the first ten.' })
  places: SearchPlace[];

  @Field(() => AskingInsights, { description: 'Whether what is shown while somebody asks spares the question.' })
  asking: AskingInsights;
}
