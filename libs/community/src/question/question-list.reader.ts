import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { type Actor, cursorValues, Database, emptyPage, type Language, type Page, pageOf } from '@kehila/platform';
import { type FieldValues, Spaces, type Tag, Tags } from '@kehila/spaces';
import { countedQuestions, isRare } from '../tagging/common-tag';
import type { QuestionStateName } from '../thread/terms';
import { Viewpoints, viewpointValues } from '../thread/viewpoint';
import type { QuestionOrderName, QuestionViewName } from './graphql/question.enums';
import type { Question } from './graphql/question.type';
import { QuestionAssembly } from './question.assembly';
import { type ListShape, listStatement, listValues, type TagNarrowing } from './question-list.shape';
import type { QuestionWants } from './question.rows';

/** A list as it is asked for. Filters combine: a question must meet all. */
export interface ListRequest {
  readonly view: QuestionViewName;
  readonly orderBy: QuestionOrderName;
  readonly first: number;
  readonly after?: string | null;
  readonly space?: string | null;
  readonly tags?: readonly string[] | null;
  readonly state?: QuestionStateName | null;
  readonly language?: Language | null;
  /** Choices of the form of the space. */
  readonly fields?: readonly { readonly key: string; readonly choice: string }[] | null;
  /** A handle. */
  readonly askedBy?: string | null;
  readonly wants: QuestionWants;
}

/** What the names in a request mean. */
interface Meant {
  readonly spaceId: string | null;
  readonly tags: readonly Tag[];
  readonly askedBy: string | null;
  readonly fields: FieldValues | null;
}

/** Lists of questions, as this reader may see them. */
@Injectable()
export class QuestionListReader {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly assembly: QuestionAssembly,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly accounts: Accounts,
  ) {}

  async page(actor: Actor, request: ListRequest): Promise<Page<Question>> {
    const cursor = cursorValues(request.after, [request.orderBy === 'score' ? 'integer' : 'instant', 'id']);
    const meant = await this.meaningOf(request);
    if (!meant || (isPersonal(request.view) && actor.isAnonymous)) return emptyPage;

    const wants = { ...request.wants, viewer: request.wants.viewer && !actor.isAnonymous };
    const shape: ListShape = {
      view: request.view,
      order: request.orderBy,
      wants,
      space: meant.spaceId !== null,
      tags: await this.narrowingOf(meant.tags, request.first),
      state: request.state ?? null,
      language: Boolean(request.language),
      fields: meant.fields !== null,
      askedBy: meant.askedBy !== null,
      goesOn: cursor !== null,
    };
    const values = listValues(shape, {
      spaceId: meant.spaceId,
      tagIds: meant.tags.map((tag) => tag.id),
      language: request.language ?? null,
      fields: meant.fields,
      askedBy: meant.askedBy,
      after: cursor && [cursor[0]!, String(cursor[1])],
      limit: request.first + 1,
    });
    const viewpoint = await this.viewpoints.of(actor);
    const rows = await this.database.rows(listStatement(shape), [...viewpointValues(viewpoint), ...values]);
    const questions = await this.assembly.questions(actor, viewpoint, rows.slice(0, request.first), wants);
    const byId = new Map(questions.map((question) => [question.id, question]));
    return pageOf(
      rows,
      request.first,
      (row) => [row.cursor, row.id],
      (row) => byId.get(row.id)!,
    );
  }

  private async narrowingOf(tags: readonly Tag[], first: number): Promise<TagNarrowing> {
    if (tags.length === 0) return 'none';
    return isRare(Math.min(...tags.map((tag) => tag.questionCount)), await countedQuestions(this.spaces), first) ? 'rare' : 'common';
  }

  /** Undefined when a name means nothing: then nothing meets the filter. */
  private async meaningOf({ space, tags, fields, askedBy }: ListRequest): Promise<Meant | undefined> {
    const spaceId = space ? this.spaces.bySlug(space)?.id : null;
    const found = await this.tags.bySlugs(tags ?? []);
    const askerId = askedBy ? (await this.accounts.byHandle(askedBy))?.id : null;
    if (spaceId === undefined || askerId === undefined || found === undefined) return undefined;
    if (fields?.length && spaceId === null) return undefined;
    return { spaceId, tags: found, askedBy: askerId, fields: fields?.length ? Object.fromEntries(fields.map(({ key, choice }) => [key, choice])) : null };
  }
}

function isPersonal(view: QuestionViewName): boolean {
  return view === 'mine' || view === 'followed' || view === 'affected' || view === 'saved';
}
