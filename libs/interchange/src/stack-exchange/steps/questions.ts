import { message } from '@kehila/messages';
import { missing } from '../../run/broken-row';
import { withTexts } from '../../run/with-texts';
import { stageAccepted } from '../../writing/accepted';
import { titleLine } from '../../writing/names';
import { enterQuestions, type QuestionEntry, questionEntry, type QuestionRow } from '../../writing/questions';
import { tagNames } from '../dump/tag-names';
import type { DumpRow } from '../dump/dump-row';
import { type DumpRun, importDumpRows } from '../dump/import-dump-rows';
import { postOf } from './post-rows';
import { postTypeOf } from './post-types';

interface AskedRow extends QuestionRow {
  readonly accepted: string | null;
}

const QUESTION = '1';
const NOMINATION = '6';

/** Questions (posts of type 1) and candidates' texts (type 6). Rows whose type cannot be told are reported here. */
export function importQuestions(run: DumpRun, after: Promise<void>): Promise<void> {
  const tagIds = new Map<string, string>();
  return importDumpRows<AskedRow, QuestionEntry>(run, {
    file: 'Posts.xml',
    after,
    kind: 'question',
    concerns: (text) => ['question', 'nomination', 'other'].includes(postTypeOf(text)),
    read: (row) => questionOf(run, row),
    stage: (questions) =>
      stageAccepted(
        run,
        questions.flatMap(({ id, accepted }) => (accepted === null ? [] : [{ question: id, answer: accepted }])),
      ),
    prepare: (questions) => withTexts(run, questions, ({ body, title }) => ({ kind: 'post', html: body, title }), questionEntry),
    enter: (questions) => enterQuestions(run, tagIds, questions),
  });
}

function questionOf(run: DumpRun, row: DumpRow): AskedRow | undefined {
  const type = row.required('PostTypeId');
  if (type !== QUESTION && type !== NOMINATION) {
    run.tally.skipped.otherPosts += 1;
    return undefined;
  }
  const post = postOf(row);
  return {
    ...post,
    kind: type === QUESTION ? 'question' : 'nomination',
    title: type === QUESTION ? titleOf(row) : message('interchange_nomination', {}, run.language),
    tags: tagNames(row.text('Tags')),
    active_at: row.moment('LastActivityDate') ?? post.written_at,
    closed_at: row.moment('ClosedDate'),
    views: Math.max(row.wholeNumber('ViewCount') ?? 0, 0),
    accepted: row.reference('AcceptedAnswerId'),
  };
}

function titleOf(row: DumpRow): string {
  const title = titleLine(row.required('Title'));
  if (title === '') throw missing('Title');
  return title;
}
