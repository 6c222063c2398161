import { Injectable } from '@nestjs/common';
import { type Transaction } from '@kehila/platform';
import { Tags } from '@kehila/spaces';
import { HeldRepository } from '../held/held.repository';
import { PublishHeld } from '../held/publish-held';
import { Mentions } from '../mention/mentions';
import { actingAccount } from '../thread/acting-account';
import type { Publication } from '../thread/terms';
import type { Thread } from '../thread/thread.entity';
import { ThreadRepository } from '../thread/thread.repository';
import type { Viewpoint } from '../thread/viewpoint';
import { PublicationChanged } from './publication.events';
import { type JudgedText, PublicationRepository } from './publication.repository';
import { mayBecome } from './publication.states';

/** A text whose thread is locked: it stays as it is until the act is over. */
export interface LockedText {
  readonly thread: Thread;
  readonly text: JudgedText;
}

/** For who judges texts: whether others see them. The counters, the state of the question and the tags follow. */
@Injectable()
export class Publications {
  constructor(
    private readonly threads: ThreadRepository,
    private readonly repository: PublicationRepository,
    private readonly held: HeldRepository,
    private readonly publishHeld: PublishHeld,
    private readonly tags: Tags,
    private readonly mentions: Mentions,
  ) {}

  /** A question, answer or comment, where its question can be seen from there. */
  async lock(tx: Transaction, viewpoint: Viewpoint, contentId: string): Promise<LockedText | undefined> {
    const thread = await this.threads.lockAroundHeld(tx, viewpoint, contentId);
    const text = thread && (await this.repository.find(tx, thread, contentId));
    return text && { thread, text };
  }

  /** Whether that can become of it is the caller's to ask: see `mayBecome`. */
  async change(tx: Transaction, { thread, text }: LockedText, to: Publication, { abusive }: { readonly abusive: boolean }): Promise<void> {
    if (!mayBecome(text.publication, to)) throw new Error(`what is ${text.publication} cannot become ${to}`);
    const held = text.publication === 'held' && to === 'visible' ? await this.held.find(tx, thread, text.id) : undefined;
    if (held) await this.publishHeld.publish(tx, thread, held);
    else {
      await this.repository.change(tx, thread, text, to);
      await this.countTags(tx, thread, text, to);
      if (to === 'visible') await this.callAgain(tx, thread, text);
    }
    await tx.record(
      new PublicationChanged({
        contentId: text.id,
        contentKind: text.kind,
        questionId: thread.id,
        spaceId: thread.spaceId,
        authorId: text.authorId,
        authorHidden: text.authorHidden,
        from: text.publication,
        to,
        abusive,
        decidedBy: actingAccount(tx.actor),
        at: tx.now,
      }),
    );
  }

  /** Whom it calls by an edit that nobody saw is told now; who was told is not told again. */
  private callAgain(tx: Transaction, thread: Thread, { id: contentId, kind: contentKind, onContentId, authorId }: JudgedText): Promise<void> {
    return this.mentions.shown(tx, { contentId, contentKind, onContentId, questionId: thread.id, spaceId: thread.spaceId, authorId });
  }

  /** A tag counts the questions that everybody sees. */
  private async countTags(tx: Transaction, thread: Thread, text: JudgedText, to: Publication): Promise<void> {
    if (to === 'visible') await this.tags.count(tx, thread.spaceId, text.tagIds, []);
    else if (text.publication === 'visible') await this.tags.count(tx, thread.spaceId, [], text.tagIds);
  }
}
