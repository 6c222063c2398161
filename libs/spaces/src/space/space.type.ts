import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Locale, requestContext } from '@kehila/platform';
import { ShownField } from '../form/graphql/shown-field.type';
import { type QuestionForm, shownFields } from '../form/question-form';
import type { ArticleSections } from '../sections/article-sections';
import type { ReviewStandard } from '../standard/review-standard';
import { PublishingMode, SpaceVisibility } from './graphql/space.enums';
import type { SpaceCount } from './space-counts';
import type { SpacePolicy } from './space-policy';

export interface SpaceText {
  readonly name: string;
  readonly description: string;
}

/** What a space is made from: its row with its texts. */
export interface SpaceFields {
  readonly id: string;
  readonly parentId: string | null;
  readonly slug: string;
  readonly icon: string;
  readonly visibility: SpaceVisibility;
  readonly policy: SpacePolicy;
  readonly texts: Partial<Record<Locale, SpaceText>>;
  readonly form: QuestionForm;
  readonly standard: ReviewStandard;
  readonly sections: ArticleSections;
}

const noText: SpaceText = { name: '', description: '' };

/** One product or topic area with its own policy. An object of the cache, shared by all requests: its texts follow the language of the one that reads. */
@ObjectType({ description: 'One product or topic area with its own policy.' })
export class Space {
  @Field(() => ID, { description: 'Never changes.' })
  readonly id: string;

  @Field({ description: 'Its name in addresses.' })
  readonly slug: string;

  @Field({ description: 'Name of its picture among the icons of the site.' })
  readonly icon: string;

  @Field(() => SpaceVisibility, { description: 'Who may see it.' })
  readonly visibility: SpaceVisibility;

  readonly parentId: string | null;
  readonly policy: SpacePolicy;
  readonly form: QuestionForm;
  readonly standard: ReviewStandard;
  readonly sections: ArticleSections;
  private readonly texts: SpaceFields['texts'];
  private readonly count: () => SpaceCount;

  constructor(fields: SpaceFields, count: () => SpaceCount) {
    this.id = fields.id;
    this.parentId = fields.parentId;
    this.slug = fields.slug;
    this.icon = fields.icon;
    this.visibility = fields.visibility;
    this.policy = fields.policy;
    this.form = fields.form;
    this.standard = fields.standard;
    this.sections = fields.sections;
    this.texts = fields.texts;
    this.count = count;
  }

  @Field({ description: "In the caller's language where it has that, else in the other." })
  get name(): string {
    return this.text(requestContext.language()).name;
  }

  @Field({ description: "What belongs here, in the caller's language." })
  get description(): string {
    return this.text(requestContext.language()).description;
  }

  @Field(() => PublishingMode, { description: 'How an article becomes public here.' })
  get publishingMode(): PublishingMode {
    return this.policy.publishingMode;
  }

  @Field(() => Int, { description: 'How long peers are asked before staff join, minutes of business time.' })
  get peersFirstMinutes(): number {
    return this.policy.peersFirstMinutes;
  }

  @Field(() => Int, { description: 'How many answers of one question may be accepted.' })
  get acceptanceLimit(): number {
    return this.policy.acceptanceLimit;
  }

  @Field(() => [ShownField], { description: "What one is asked for beside the text of a question, in order, at most 10; words in the caller's language." })
  get questionForm(): ShownField[] {
    return shownFields(this.form, requestContext.language());
  }

  @Field(() => Int, { description: 'Questions that everybody who sees the space may read; up to a minute old.' })
  get questionCount(): number {
    return this.count().questions;
  }

  @Field(() => Int, { description: 'Published articles; up to a minute old.' })
  get articleCount(): number {
    return this.count().articles;
  }

  /** In a language of one's choice, for mails and jobs. */
  text(language: Locale): SpaceText {
    return this.texts[language] ?? this.texts.en ?? this.texts.he ?? noText;
  }
}
