import { Injectable } from '@nestjs/common';
import { Database, prepared } from '@kehila/platform';
import type { QuestionPlace } from '@kehila/spaces';

/** Whom a thread concerns, as it stands now. */
export interface ThreadAudience {
  readonly askerId: string | null;
  readonly followerIds: readonly string[];
  /** They have the same problem. */
  readonly affectedIds: readonly string[];
  /** Null where there is no such question. */
  readonly place: QuestionPlace | null;
}

/** Whose text it is, and how it is voted. */
export interface WrittenContent {
  readonly kind: 'question' | 'answer' | 'comment';
  readonly questionId: string;
  readonly authorId: string | null;
  readonly score: number;
}

/** Ids stay strings. */
const placeOf = `json_build_object('spaceId', q.space_id::text, 'tagIds', q.tag_ids::text[])`;

/** Indexes: the primary keys of followers and of the affected. */
const audience = prepared<ThreadAudience>(
  'community_audience',
  `select q.author_id as "askerId",
     array(select f.account_id from question_follower f where f.question_id = q.id)::text[] as "followerIds",
     array(select f.account_id from question_affected f where f.question_id = q.id)::text[] as "affectedIds",
     ${placeOf} as place
   from question q where q.id = $1`,
);

const place = prepared<{ place: QuestionPlace }>('community_place_of_question', `select ${placeOf} as place from question q where q.id = $1`);

const written = prepared<WrittenContent>(
  'community_written_content',
  `select 'question' as kind, q.id as "questionId", q.author_id as "authorId", q.score from question q where q.id = $1
   union all select 'answer', a.question_id, a.author_id, a.score from answer a where a.id = $1
   union all select 'comment', c.question_id, c.author_id, 0 from comment c where c.id = $1`,
);

/** For those who tell people what happened. Whether somebody may see it is another question. */
@Injectable()
export class Audience {
  constructor(private readonly database: Database) {}

  async ofThread(questionId: string): Promise<ThreadAudience> {
    return (await this.database.row(audience, [questionId])) ?? { askerId: null, followerIds: [], affectedIds: [], place: null };
  }

  /** Undefined when there is no such question. */
  async placeOf(questionId: string): Promise<QuestionPlace | undefined> {
    return (await this.database.row(place, [questionId]))?.place;
  }

  /** Undefined when there is no such text. */
  ofContent(contentId: string): Promise<WrittenContent | undefined> {
    return this.database.row(written, [contentId]);
  }
}
