import { Injectable } from '@nestjs/common';
import { BadInput, ErrorCode, type Failure, LimitReached, NotFound, Refused, type Transaction } from '@kehila/platform';
import { tagSlug } from '@kehila/spaces';
import { countWords, insertWord, isCarried, leadTo, lockTags, lockWord, setWord, type WordRow } from './tag-words.sql';

/** A tag has no more other words than these; those that came by merging count too. */
export const mostWords = 50;

/** The words that lead to a tag. */
@Injectable()
export class TagWords {
  /**
   * The word leads to the tag from now on. Gives the id of the word's row.
   * @throws BadInput when it can be no tag.
   */
  async lead(tx: Transaction, typed: string, tagId: string): Promise<string | Failure> {
    const word = wordOf(typed);
    const [tag] = await tx.rows(lockTags, [[tagId]]);
    if (!tag || tag.leads_to !== null) return new NotFound(typed);
    const words = await tx.row(countWords, [tagId]);
    if ((words?.words ?? 0) >= mostWords) return new LimitReached(ErrorCode.TAG_WORD_LIMIT_REACHED, mostWords);

    const made = await tx.row(insertWord, [word, tagId]);
    if (made) return made.id;
    const standing = await tx.row(lockWord, [word]);
    if (!standing) throw new Error(`the word ${word} was there and is gone`);
    if (standing.leads_to === tagId) return standing.id;
    if (await this.isInUse(tx, standing, tagId)) return new Refused(ErrorCode.TAG_WORD_TAKEN, ['input', 'word']);
    await tx.rows(leadTo, [standing.id, tagId]);
    return standing.id;
  }

  /** The tag and one of its words change places, so that the former leads on. */
  async swap(tx: Transaction, tagId: string, wordId: string): Promise<void> {
    const rows = await tx.rows(lockTags, [[tagId, wordId]]);
    const [tag, word] = [tagId, wordId].map((id) => rows.find((row) => row.id === id));
    if (!tag || !word) throw new Error(`tag ${tagId} or its word ${wordId} is gone`);
    // No tag that somebody typed holds a blank.
    await tx.rows(setWord, [word.id, `swap ${word.id}`]);
    await tx.rows(setWord, [tag.id, word.slug]);
    await tx.rows(setWord, [word.id, tag.slug]);
  }

  private async isInUse(tx: Transaction, word: WordRow, tagId: string): Promise<boolean> {
    if (word.id === tagId || word.leads_to !== null || word.question_count > 0) return true;
    return (await tx.row(isCarried, [word.id]))?.carried ?? false;
  }
}

/** @throws BadInput when it can be no tag. */
export function wordOf(typed: string): string {
  const word = tagSlug(typed);
  if (word === undefined) throw new BadInput([{ path: ['input', 'word'], code: 'TAG_INVALID' }]);
  return word;
}
