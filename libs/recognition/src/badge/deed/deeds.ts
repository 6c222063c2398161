import { Injectable } from '@nestjs/common';
import { Database } from '@kehila/platform';
import type { DeedKind } from '../badge-rule';
import { BadgeAwards } from '../badge-awards';
import { enterDeeds, publishDeeds, showDeeds, undoDeeds, type TouchedRow } from './deed.sql';

export interface Deed {
  readonly kind: DeedKind;
  /** Whose. */
  readonly account: string;
  /** What it was, for example `vote:12:7`: it counts once, and is undone by it. */
  readonly cause: string;
  /** Who thought so. */
  readonly by: string | null;
  readonly subject: string | null;
  readonly space: string | null;
  readonly hidden: boolean;
  /** Done as staff in one's own space: it counts among the staff, and for no badge. */
  readonly official?: boolean;
}

/**
 * Keeps what people did, after the act that it belongs to, and gives and takes what follows. All of it can be done again: a deed counts once, and
 * badges are looked at anew each time.
 */
@Injectable()
export class Deeds {
  constructor(
    private readonly database: Database,
    private readonly awards: BadgeAwards,
  ) {}

  async enter(deeds: readonly Deed[], at: Date): Promise<void> {
    if (deeds.length > 0) await this.follow(await this.database.rows(enterDeeds, [JSON.stringify(deeds), at]));
  }

  async undo(...causes: readonly string[]): Promise<void> {
    await this.follow(await this.database.rows(undoDeeds, [causes]));
  }

  /** A text, or an article, is taken away or shown again. */
  async show(subjectId: string, shown: boolean): Promise<void> {
    await this.follow(await this.database.rows(showDeeds, [subjectId, shown]));
  }

  async publish(accountId: string, subjectIds: readonly string[]): Promise<void> {
    await this.follow(await this.database.rows(publishDeeds, [accountId, subjectIds]));
  }

  private async follow(touched: readonly TouchedRow[]): Promise<void> {
    await this.awards.follow([...new Set(touched.map((row) => row.account_id))], [...new Set(touched.map((row) => row.kind))]);
  }
}
