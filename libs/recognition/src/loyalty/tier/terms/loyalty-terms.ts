import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, LiveStamps } from '@kehila/platform';
import { type Programme, programmeOf } from '../tier';
import { termsThatCount } from './terms.sql';

/**
 * The terms of the loyalty programme, in memory, so that no award pays a statement for them. A change is everywhere within a second, and counts ten
 * minutes later at the earliest: all processes pay alike.
 */
@Injectable()
export class LoyaltyTerms implements OnModuleInit {
  /** The latest first. */
  private programmes: readonly { readonly validFrom: number; readonly programme: Programme }[] = [];

  constructor(
    private readonly database: Database,
    private readonly stamps: LiveStamps,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.stamps.watch('loyalty_terms', () => this.read());
  }

  /** The tiers as they are at a moment. */
  at(moment: Date): Programme {
    const found = this.programmes.find(({ validFrom }) => validFrom <= moment.getTime());
    if (!found) throw new Error('no loyalty terms are valid; the first ones come with the migrations');
    return found.programme;
  }

  private async read(): Promise<void> {
    const rows = await this.database.rows(termsThatCount, []);
    this.programmes = rows.map((row) => ({ validFrom: Number(row.valid_from), programme: programmeOf(row) }));
  }
}
