import { missing } from '../run/broken-row';
import type { FieldRow } from '../run/field-row';
import { withoutSource, withTexts } from '../run/with-texts';
import { stageAccepted } from '../writing/accepted';
import { type AccountEntry, biographyOf, enterAccounts, namelessName, openingReputation } from '../writing/accounts';
import { type AnswerEntry, type AnswerRow, enterAnswers } from '../writing/answers';
import { type CommentEntry, type CommentRow, enterComments } from '../writing/comments';
import { displayName, markOf, titleLine } from '../writing/names';
import type { PostRow } from '../writing/post.sql';
import { enterQuestions, type QuestionEntry, questionEntry, type QuestionRow } from '../writing/questions';
import { tagSlugs } from '../writing/tag-slugs';
import { type CsvRun, idOf, importCsvRows, referenceTo } from './import-csv-rows';

type AskedRow = QuestionRow & { readonly accepted: string | null };
type GivenRow = AnswerRow & { readonly accepted: boolean };
type PersonRow = AccountEntry & { readonly id: string };

const BETWEEN_TAGS = /[,;|]/;
const YES: ReadonlySet<string> = new Set(['true', 'yes', '1', 'x', 'כן']);

export function importPeople(run: CsvRun): Promise<void> {
  return importCsvRows<PersonRow, AccountEntry>(run, {
    file: 'people.csv',
    kind: 'account',
    read: (row) => personOf(run, row),
    prepare: (people) => people.map(({ id: _, ...account }) => account),
    enter: (accounts) => enterAccounts(run, accounts),
  });
}

export function importQuestions(run: CsvRun, after: Promise<void>): Promise<void> {
  const tagIds = new Map<string, string>();
  return importCsvRows<AskedRow, QuestionEntry>(run, {
    file: 'questions.csv',
    after,
    kind: 'question',
    read: (row) => questionOf(run, row),
    stage: (questions) =>
      stageAccepted(
        run,
        questions.flatMap(({ id, accepted }) => (accepted === null ? [] : [{ question: id, answer: accepted }])),
      ),
    prepare: (questions) => withTexts(run, questions, ({ body, title }) => ({ kind: 'post', markdown: body, title }), questionEntry),
    enter: (questions) => enterQuestions(run, tagIds, questions),
  });
}

export function importAnswers(run: CsvRun, after: Promise<void>): Promise<void> {
  return importCsvRows<GivenRow, AnswerEntry>(run, {
    file: 'answers.csv',
    after,
    kind: 'answer',
    read: (row) => ({ ...postOf(run, 'answer', row), parent: idOf('question', row, 'question'), accepted: isYes(row.text('accepted')) }),
    stage: (answers) =>
      stageAccepted(
        run,
        answers.filter(({ accepted }) => accepted).map(({ id, parent }) => ({ question: parent, answer: id })),
      ),
    prepare: (answers) =>
      withTexts(
        run,
        answers,
        ({ body }) => ({ kind: 'post', markdown: body }),
        ({ accepted: _, ...answer }, text) => withoutSource(answer, text),
      ),
    enter: (answers) => enterAnswers(run, answers),
  });
}

export function importComments(run: CsvRun, after: Promise<void>): Promise<void> {
  return importCsvRows<CommentRow, CommentEntry>(run, {
    file: 'comments.csv',
    after,
    kind: 'comment',
    read: (row) => commentOf(run, row),
    prepare: (comments) => withTexts(run, comments, ({ body }) => ({ kind: 'comment', markdown: body })),
    enter: (comments) => enterComments(run, comments),
  });
}

function personOf(run: CsvRun, row: FieldRow): PersonRow {
  const id = idOf('person', row);
  return {
    ...{ id, external_id: id, display_name: displayName(row.required('name')) ?? namelessName(run, markOf(id)) },
    ...{ biography: biographyOf(row.text('about') ?? ''), reputation: openingReputation(row.wholeNumber('reputation') ?? 0) },
    ...{ joined_at: row.moment('joined_at') ?? run.now, last_seen_at: null },
  };
}

function questionOf(run: CsvRun, row: FieldRow): AskedRow {
  const post = postOf(run, 'question', row);
  const title = titleLine(row.required('title'));
  if (title === '') throw missing('title');
  return {
    ...{ ...post, kind: 'question', title, tags: tagSlugs((row.text('tags') ?? '').split(BETWEEN_TAGS)), active_at: post.edited_at ?? post.written_at },
    ...{ closed_at: row.moment('closed_at'), views: Math.max(row.wholeNumber('views') ?? 0, 0), accepted: referenceTo('answer', row, 'accepted_answer') },
  };
}

function commentOf(run: CsvRun, row: FieldRow): CommentRow {
  const { edited_at: _, score, ...comment } = postOf(run, 'comment', row);
  const post = referenceTo('answer', row, 'answer') ?? idOf('question', row, 'question');
  return { ...comment, post, score: score ?? 0 };
}

function postOf(run: CsvRun, kind: 'question' | 'answer' | 'comment', row: FieldRow): PostRow {
  const body = row.text('body');
  if (body === null) throw missing('body');
  return {
    ...{ id: idOf(kind, row), owner: referenceTo('person', row, 'author'), owner_name: displayName(row.text('author_name')), body },
    ...{ written_at: row.moment('created_at') ?? run.now, edited_at: row.moment('edited_at'), score: row.wholeNumber('score') ?? 0 },
  };
}

function isYes(written: string | null): boolean {
  return written !== null && YES.has(written.trim().toLowerCase());
}
