import { Injectable } from '@nestjs/common';
import { type Actor, Clock, cursorValues, Database, emptyPage, type Page, pageOf } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { QuestionAssembly } from '../question/question.assembly';
import type { QuestionWants } from '../question/question.rows';
import { type Viewpoint, Viewpoints, viewpointValues } from '../thread/viewpoint';
import type { StaffQueueItem, StaffQueueReasonName } from './graphql/staff-queue.types';
import { type QueueRow, staffQueueCount, staffQueueStatement } from './staff-queue.shape';

/** A page of the queue as it is asked for. Filters combine. */
interface QueueRequest {
  readonly space?: string | null;
  readonly reason?: StaffQueueReasonName | null;
  readonly mine?: boolean | null;
  readonly first: number;
  readonly after?: string | null;
}

const mostCounted = 100;

@Injectable()
export class StaffQueueReader {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly assembly: QuestionAssembly,
    private readonly spaces: Spaces,
    private readonly clock: Clock,
  ) {}

  /** Of the spaces where the actor is staff, or of one of them. */
  async page(actor: Actor, { space, reason = null, mine, first, after }: QueueRequest, wants: QuestionWants): Promise<Page<StaffQueueItem>> {
    const cursor = cursorValues(after, ['integer', 'instant', 'id']);
    const viewpoint = await this.viewpoints.of(actor);
    const spaces = this.chosen(viewpoint, space);
    if (spaces.length === 0) return emptyPage;
    const values = [...viewpointValues(viewpoint), spaces, this.clock.now(), first + 1, ...(cursor ?? [])];
    const rows = await this.database.rows(staffQueueStatement({ wants, reason, mine: mine ?? false, goesOn: cursor !== null }), values);
    const questions = await this.assembly.questions(actor, viewpoint, rows, wants);
    const items = rows.map((row, index) => ({ row, item: itemOf(row, questions[index]!) }));
    return pageOf(
      items,
      first,
      ({ row }) => [row.later, row.cursor, row.id],
      ({ item }) => item,
    );
  }

  /** How many wait in the spaces where the actor is staff, up to 100. */
  async count(actor: Actor): Promise<number> {
    const viewpoint = await this.viewpoints.of(actor);
    if (viewpoint.staffSpaces.length === 0) return 0;
    const row = await this.database.row(staffQueueCount, [...viewpointValues(viewpoint), viewpoint.staffSpaces, this.clock.now(), mostCounted]);
    return row?.count ?? 0;
  }

  private chosen({ staffSpaces }: Viewpoint, slug: string | null | undefined): readonly string[] {
    if (!slug) return staffSpaces;
    const id = this.spaces.bySlug(slug)?.id;
    return staffSpaces.filter((one) => one === id);
  }
}

function itemOf(row: QueueRow, question: StaffQueueItem['question']): StaffQueueItem {
  const clock = row.answer_count === 0 ? 'first_response' : 'solution';
  const target = clock === 'first_response' ? row.answer_due_at : row.solution_due_at;
  // To check an answer again has no target.
  const dueAt = row.reason === 'trust_lapsed' ? null : target;
  return { question, waitingSince: row.waiting_since, reason: row.reason, clock, dueAt };
}
