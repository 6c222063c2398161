import { authorJoin } from '@kehila/accounts';
import { instantFrom, instantOf, type Prepared, preparedOnDemand } from '@kehila/platform';
import type { FieldValues } from '@kehila/spaces';
import type { QuestionStateName } from '../thread/terms';
import { visibleQuestion } from '../thread/viewpoint';
import { carryingAll } from '../tagging/common-tag';
import type { QuestionOrderName, QuestionViewName } from './graphql/question.enums';
import { questionColumns, type QuestionRow, type QuestionWants, shapeOf } from './question.rows';

/** How tags narrow a list: few questions have them all, and these are gathered first; or so many have them that walking the order finds a page soon. */
export type TagNarrowing = 'none' | 'rare' | 'common';

/** What decides the text of a list's statement. Values are parameters and do not. */
export interface ListShape {
  readonly view: QuestionViewName;
  readonly order: QuestionOrderName;
  readonly wants: QuestionWants;
  readonly space: boolean;
  readonly tags: TagNarrowing;
  readonly state: QuestionStateName | null;
  readonly language: boolean;
  readonly fields: boolean;
  readonly askedBy: boolean;
  readonly goesOn: boolean;
}

export interface ListRow extends QuestionRow {
  cursor: string | number;
}

/** The parameters of the statement of a shape, in order. The first three are the viewpoint's. */
export interface ListValues {
  readonly spaceId: string | null;
  readonly tagIds: readonly string[];
  readonly language: string | null;
  readonly fields: FieldValues | null;
  readonly askedBy: string | null;
  readonly after: readonly [key: string | number, id: string] | null;
  readonly limit: number;
}

const orders: Record<QuestionOrderName, { column: string; cursor: (column: string) => string; from: (parameter: string) => string }> = {
  newest: { column: 'asked_at', cursor: (column) => `${instantOf(column)}::text`, from: instantFrom },
  active: { column: 'last_activity_at', cursor: (column) => `${instantOf(column)}::text`, from: instantFrom },
  score: { column: 'score', cursor: (column) => column, from: (parameter) => `${parameter}::int` },
};

/** The first words are those of the indexes' condition. */
const visibleToAll = `q.publication = 'visible' and ${visibleQuestion('q')}`;

const views: Record<QuestionViewName, { from: string; where: string }> = {
  all: { from: 'question q', where: visibleToAll },
  unanswered: { from: 'question q', where: `${visibleToAll} and q.answer_count = 0 and q.closed_at is null` },
  unsolved: { from: 'question q', where: `${visibleToAll} and q.answer_count > 0 and q.accepted_count = 0 and q.closed_at is null` },
  mine: { from: 'question q', where: `q.author_id = $2::bigint and ${visibleQuestion('q')}` },
  followed: { from: 'question_follower f join question q on q.id = f.question_id', where: `f.account_id = $2::bigint and ${visibleToAll}` },
  held: {
    from: `(select id from question where publication = 'held' union select question_id from answer where publication = 'held'
      union select question_id from comment where publication = 'held') h join question q on q.id = h.id`,
    where: `q.space_id = any($3::bigint[]) and ${visibleQuestion('q')}`,
  },
  affected: { from: 'question_affected f join question q on q.id = f.question_id', where: `f.account_id = $2::bigint and ${visibleToAll}` },
  saved: { from: 'question_saved f join question q on q.id = f.question_id', where: `f.account_id = $2::bigint and ${visibleQuestion('q')}` },
};

/** An asker's hidden name must not be found out by asking for their questions; nobody but they themselves find those. */
const askedByKnown = (parameter: string): string => `q.author_id = ${parameter}::bigint and (not q.name_hidden or q.author_id = $2::bigint)`;

/** A page of a list as one statement: the index of its order (see the migration) and rows only for what is shown. */
export function listStatement(shape: ListShape): Prepared<ListRow> {
  return preparedOnDemand<ListRow>(nameOf(shape), () => textOf(shape));
}

function textOf(shape: ListShape): string {
  const { column, cursor, from: fromCursor } = orders[shape.order];
  const view = views[shape.view];
  let next = 4;
  const parameter = () => `$${next++}`;
  const conditions = [view.where];
  if (shape.space) conditions.push(`q.space_id = ${parameter()}::bigint`);
  const from = shape.tags === 'rare' ? view.from.replace('question q', `${carryingAll(parameter())} q`) : view.from;
  // `||` keeps the index of the tags out of a walk along the order.
  if (shape.tags === 'common') conditions.push(`(q.tag_ids || '{}'::bigint[]) @> ${parameter()}::bigint[]`);
  if (shape.state) conditions.push(`q.state = '${shape.state}'`);
  if (shape.language) conditions.push(`q.language = ${parameter()}`);
  // The first words are those of the index.
  if (shape.fields) conditions.push(`q.field_values <> '{}' and q.field_values @> ${parameter()}::jsonb`);
  if (shape.askedBy) conditions.push(askedByKnown(parameter()));
  if (shape.goesOn) conditions.push(`(q.${column}, q.id) < (${fromCursor(parameter())}, ${parameter()}::bigint)`);
  return `select ${questionColumns(shape.wants)}, ${cursor(`q.${column}`)} as cursor
     from (select q.* from ${from} where ${conditions.join('\n and ')} order by q.${column} desc, q.id desc limit ${parameter()}) q
     ${authorJoin('a', 'q.author_id')}
     order by q.${column} desc, q.id desc`;
}

export function listValues(shape: ListShape, values: ListValues): unknown[] {
  return [
    ...(shape.space ? [values.spaceId] : []),
    ...(shape.tags === 'none' ? [] : [values.tagIds]),
    ...(shape.language ? [values.language] : []),
    ...(shape.fields ? [JSON.stringify(values.fields)] : []),
    ...(shape.askedBy ? [values.askedBy] : []),
    ...(shape.goesOn ? (values.after ?? []) : []),
    values.limit,
  ];
}

/** PostgreSQL's names have at most 63 characters. */
function nameOf(shape: ListShape): string {
  const filters = [
    shape.space ? 's' : '',
    shape.tags === 'none' ? '' : shape.tags.charAt(0),
    shape.language ? 'l' : '',
    shape.fields ? 'f' : '',
    shape.askedBy ? 'b' : '',
    shape.goesOn ? 'g' : '',
  ];
  return ['community_list', shape.view, shape.order, shapeOf(shape.wants), shape.state ?? 'any', filters.join('')].join('_');
}
