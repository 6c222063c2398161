import { withTexts } from '../../run/with-texts';
import { type AnswerEntry, type AnswerRow, enterAnswers } from '../../writing/answers';
import type { DumpRow } from '../dump/dump-row';
import { type DumpRun, importDumpRows } from '../dump/import-dump-rows';
import { postOf } from './post-rows';
import { postTypeOf } from './post-types';

/** Answers (posts of type 2). In the file they may stand before their questions, which is why these were read before. */
export function importAnswers(run: DumpRun, after: Promise<void>): Promise<void> {
  return importDumpRows<AnswerRow, AnswerEntry>(run, {
    file: 'Posts.xml',
    after,
    kind: 'answer',
    concerns: (text) => postTypeOf(text) === 'answer',
    read: answerOf,
    prepare: (answers) => withTexts(run, answers, ({ body }) => ({ kind: 'post', html: body })),
    enter: (answers) => enterAnswers(run, answers),
  });
}

function answerOf(row: DumpRow): AnswerRow {
  row.required('ParentId');
  return { ...postOf(row), parent: row.reference('ParentId')! };
}
