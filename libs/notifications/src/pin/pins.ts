import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, LiveStamps } from '@kehila/platform';
import { type PinRow, pinsNow } from './pin.sql';

/** Which questions stand on top of their space, in memory: a list without any pays nothing for asking. */
@Injectable()
export class Pins implements OnModuleInit {
  private bySpace: ReadonlyMap<string, readonly PinRow[]> = new Map();
  private byQuestion: ReadonlyMap<string, PinRow> = new Map();

  constructor(
    private readonly database: Database,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.stamps.watch('pins', () => this.read());
  }

  /** Ids in their order. */
  of(spaceId: string): string[] {
    const now = this.clock.now();
    return (this.bySpace.get(spaceId) ?? []).filter((pin) => pin.until_at > now).map((pin) => pin.question_id);
  }

  /** Null: it is not pinned in that space. */
  until(spaceId: string, questionId: string): Date | null {
    const pin = this.byQuestion.get(questionId);
    return pin?.space_id === spaceId && pin.until_at > this.clock.now() ? pin.until_at : null;
  }

  private async read(): Promise<void> {
    const all = await this.database.rows(pinsNow, [this.clock.now()]);
    this.bySpace = Map.groupBy(all, (pin) => pin.space_id);
    this.byQuestion = new Map(all.map((pin) => [pin.question_id, pin]));
  }
}
