import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { authorJoin } from '@kehila/accounts';
import { type Actor, Database, type Prepared, prepared, preparedOnDemand } from '@kehila/platform';
import { isContentId } from '../thread/content-id';
import { Viewpoints, viewpointValues, visibleQuestion } from '../thread/viewpoint';
import type { Question } from './graphql/question.type';
import { QuestionAssembly } from './question.assembly';
import { everything, questionColumns, type QuestionRow, type QuestionWants, shapeOf } from './question.rows';

interface Wanted {
  readonly actor: Actor;
  readonly id: string;
}

const removedById = prepared<{ id: string }>(
  'community_question_removed',
  `select q.id from question q where q.id = $2 and q.space_id = any($1::bigint[]) and q.publication = 'removed' and q.was_public`,
);

/** Where the answers of an emptied question stand by now: what it was merged into, or split from until that was undone, and so on. Indexes `thread_merge_standing` and `thread_split_once`. */
const mergedInto = prepared<{ id: string }>(
  'community_question_merged_into',
  `with recursive way as (
     select $1::bigint as id
     union select next.id from way w cross join lateral (
       select target_id as id from thread_merge where source_id = w.id and undone_at is null
       union all select source_id from thread_split where question_id = w.id and undone_at is not null
     ) next
   )
   select w.id from way w join question q on q.id = w.id where w.id <> $1 and q.publication <> 'merged'`,
);

/** Questions by their ids, as this reader may see them. */
@Injectable()
export class QuestionReader {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly loader = new DataLoader<Wanted, Question | null>((wanted) => this.loadAll(wanted), { cache: false });

  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly assembly: QuestionAssembly,
  ) {}

  /** Null when it does not exist or may not be seen. */
  async byId(actor: Actor, id: string, wants: QuestionWants = everything): Promise<Question | null> {
    return (await this.byIds(actor, [id], wants)).get(id) ?? null;
  }

  /** Null also when the question stands for itself. */
  async mergedInto(actor: Actor, id: string, wants: QuestionWants = everything): Promise<Question | null> {
    const target = isContentId(id) ? await this.database.row(mergedInto, [id]) : undefined;
    return target ? this.byId(actor, target.id, wants) : null;
  }

  async byIds(actor: Actor, ids: readonly string[], wants: QuestionWants = everything): Promise<Map<string, Question>> {
    const possible = ids.filter(isContentId);
    if (possible.length === 0) return new Map();
    const viewpoint = await this.viewpoints.of(actor);
    const isKnown = !actor.isAnonymous;
    const known = {
      ...wants,
      viewer: wants.viewer && isKnown,
      draft: wants.draft && isKnown,
      suggestedDuplicate: wants.suggestedDuplicate && isKnown,
      declinedDuplicates: wants.declinedDuplicates && isKnown,
    };
    const rows = await this.database.rows(questionsById(known), [...viewpointValues(viewpoint), possible]);
    const questions = await this.assembly.questions(actor, viewpoint, rows, known);
    return new Map(questions.map((question) => [question.id, question]));
  }

  /** The same, gathered with what else the page asks for. */
  gathered(actor: Actor, id: string): Promise<Question | null> {
    return this.loader.load({ actor, id });
  }

  /** Whether it was public once, in a space that this reader may read, and was removed. */
  async wasRemoved(actor: Actor, id: string): Promise<boolean> {
    if (!isContentId(id)) return false;
    const { spaces } = await this.viewpoints.of(actor);
    return (await this.database.row(removedById, [spaces, id])) !== undefined;
  }

  private async loadAll(wanted: readonly Wanted[]): Promise<(Question | null)[]> {
    const actors = [...new Set(wanted.map(({ actor }) => actor))];
    const found = new Map(
      await Promise.all(
        actors.map(async (actor) => {
          const ids = [...new Set(wanted.filter((one) => one.actor === actor).map(({ id }) => id))];
          return [actor, await this.byIds(actor, ids)] as const;
        }),
      ),
    );
    return wanted.map(({ actor, id }) => found.get(actor)?.get(id) ?? null);
  }
}

function questionsById(wants: QuestionWants): Prepared<QuestionRow> {
  return preparedOnDemand<QuestionRow>(
    `community_questions_by_id_${shapeOf(wants)}`,
    () => `select ${questionColumns(wants)} from question q ${authorJoin('a', 'q.author_id')} where q.id = any($4::bigint[]) and ${visibleQuestion('q')}`,
  );
}
