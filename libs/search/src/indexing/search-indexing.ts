import { Injectable } from '@nestjs/common';
import { PendingLists } from '../postgres/writing/pending-lists';
import { DocumentWriter, type Written } from '../postgres/writing/document-writer';
import { WordCount } from '../postgres/writing/word-count';
import { AnswersOfThreads } from '../postgres/writing/answers-of-threads';

const batch = 250;

/** Keeps the index as the sources are. Safe to call for anything, at any time, more than once. */
@Injectable()
export class SearchIndexing {
  constructor(
    private readonly writer: DocumentWriter,
    private readonly answers: AnswersOfThreads,
    private readonly words: WordCount,
    private readonly pending: PendingLists,
  ) {}

  /** Reads these contents from their sources and writes what they are now; what is not there any more is removed. Answers follow their question. */
  async refresh(ids: readonly string[]): Promise<void> {
    await this.inBatches(ids, (some) => this.writer.refresh(some));
  }

  /** Takes these contents out at once. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.inBatches(ids, (some) => this.writer.remove(some));
  }

  private async inBatches(ids: readonly string[], write: (ids: readonly string[]) => Promise<Written>): Promise<void> {
    const distinct = [...new Set(ids)];
    let written = 0;
    for (let from = 0; from < distinct.length; from += batch) {
      const { rows, changedThreads } = await write(distinct.slice(from, from + batch));
      written += rows;
      if (changedThreads.length > 0) await this.refresh(await this.answers.of(changedThreads));
    }
    await this.pending.noteWritten(written);
    await this.words.noteWritten(written);
  }
}
