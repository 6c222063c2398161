import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ContentLanguage, PageInfo } from '@kehila/platform';
import { Space } from '@kehila/spaces';
import type { DocumentAudience, DocumentKind, DocumentLanguage, DocumentStanding, DocumentState, DocumentTrust } from '../document/search-document';
import type { Ranking } from '../engine/search-engine';
import type { Sought } from '../hits/search-pages';
import { ArticleAudience, ArticleStanding, QuestionState, SearchKind, TrustKind } from './search-enums';

@ObjectType({
  description: 'A stretch of text and whether it is one of the words that were looked for. Plain text, never HTML; joined, the parts are the text.',
})
export class TextPart {
  @Field({ description: 'Plain text.' })
  text: string;

  @Field({ description: 'Whether it answers a word of the query; mark it.' })
  hit: boolean;
}

@ObjectType({ description: 'An article that was found, in another language.' })
export class HitInOtherLanguage {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ContentLanguage, { description: 'Its language.' })
  language: DocumentLanguage;

  @Field({ description: 'Path after /{lang}.' })
  path: string;
}

@ObjectType({
  description:
    'One thread or article that was found. An article and its translations are one, shown in the language of the caller where the words stand in that.',
})
export class SearchHit {
  @Field(() => ID, { description: 'The question, answer or article that answers the words best.' })
  id: string;

  @Field(() => ID, { description: 'Its thread: the question of an answer; of anything else its own id.' })
  threadId: string;

  @Field(() => SearchKind, { description: 'What was found.' })
  kind: DocumentKind;

  @Field(() => [TextPart], { description: "The title; of an answer its question's." })
  title: TextPart[];

  @Field(() => [TextPart], {
    description:
      'The sentences that answer the words best, at most 240 characters; of a question perhaps from one of its answers, never from a dangerous one. Empty where only a dangerous answer holds the words.',
  })
  excerpt: TextPart[];

  @Field(() => ContentLanguage, { description: 'Language of the text.' })
  language: DocumentLanguage;

  @Field(() => ArticleAudience, {
    nullable: true,
    description: 'Whom an article is for, of those who read its space: say so where that is not everybody. Null for anything else.',
  })
  audience: DocumentAudience | null;

  @Field(() => ArticleStanding, { nullable: true, description: 'Who stands behind an article; null for anything else.' })
  standing: DocumentStanding | null;

  @Field(() => QuestionState, { nullable: true, description: 'State of the question; null for an article.' })
  state: DocumentState | null;

  @Field(() => TrustKind, {
    nullable: true,
    description: 'What is said about the truth of the answer that was found, or whose sentence is shown; of a question VERIFIED when one of its answers is.',
  })
  trust: DocumentTrust | null;

  @Field(() => String, { nullable: true, description: 'What to do instead of a dangerous answer; plain text. Null for anything else.' })
  warning: string | null;

  @Field(() => Space, { description: 'Where it stands.' })
  space: Space;

  @Field(() => [String], { description: 'Slugs of its tags.' })
  tags: string[];

  @Field(() => Int, { description: 'Votes up less votes down.' })
  score: number;

  @Field(() => Int, { description: 'Answers of the question; 0 for an article.' })
  answerCount: number;

  @Field({ description: 'When it was written.' })
  createdAt: Date;

  @Field({ description: 'Path after /{lang}.' })
  path: string;

  @Field(() => [HitInOtherLanguage], { description: 'The same article in other languages, as far as the caller finds it.' })
  alsoIn: HitInOtherLanguage[];

  @Field({ description: 'Whether the caller saved it, or published it, within the last minutes: they find it at once, others as soon as it is indexed.' })
  justWritten: boolean;

  @Field({ description: 'Whether the organisation chose it to stand first for these words; say so.' })
  pinned: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'For `noteOpening` when somebody opens it: searches that led somewhere are told from those that did not. Null where nothing is noted.',
  })
  opening?: string | null;

  /** Not a field: the thread as the ranking has it. */
  rankedAs: string;
}

@ObjectType({ description: 'One value to filter by, and how much it would leave.' })
export class Facet {
  @Field({ description: 'The value for the filter: slug of a space or tag, or name of the enum value.' })
  value: string;

  @Field({ description: "As people read it, in the caller's language." })
  label: string;

  @Field(() => Int, { description: 'Threads and articles.' })
  count: number;
}

@ObjectType({ description: 'What was found, counted. Each list counts under all filters but its own, most first.' })
export class SearchFacets {
  @Field(() => [Facet], { description: 'By space.' })
  spaces: Facet[];

  @Field(() => [Facet], { description: 'By kind.' })
  kinds: Facet[];

  @Field(() => [Facet], { description: 'By tag, at most 30.' })
  tags: Facet[];

  @Field(() => [Facet], { description: 'By state of the question.' })
  states: Facet[];

  @Field(() => [Facet], { description: 'By language; an article counts in each that it was found in, and in the total once.' })
  languages: Facet[];

  @Field({ description: 'Whether the numbers were drawn from a sample, because very much was found.' })
  approximate: boolean;
}

@ObjectType({ description: 'A page of what was found.' })
export class SearchResult {
  @Field(() => [SearchHit], { description: 'The page, in order; one row for each thread, and for an article with its translations.' })
  hits: SearchHit[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;

  @Field(() => String, { nullable: true, description: 'The query as it was probably meant, where a word of it stands in no text; null: as it was typed.' })
  didYouMean: string | null;

  @Field({ description: 'Which engine answered.' })
  engine: string;

  @Field({ description: 'Whether a simpler engine stood in for the usual one.' })
  degraded: boolean;

  @Field(() => String, { nullable: true, description: 'For `noteOpening` when somebody goes on from here to ask a question. Null where nothing is noted.' })
  asking?: string | null;

  /** Not a field: how many hits stand before this page. */
  start: number;

  /** Not a field: what is noted of it. */
  sought: Sought;

  /** Not a field: `facets` and `total` ask it when they are wanted. */
  ranking: Ranking;
}
