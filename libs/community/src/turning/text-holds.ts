import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Transaction } from '@kehila/platform';

const TEXT_HOLD = 'kehila:text-hold';

/** What something else was made from a text: as long as that stands, the text stays what it is. */
export type TextHoldName = 'nominated' | 'inArticle';

/** One part of the product that builds on texts of threads. */
export interface TextHold {
  holdOn(tx: Transaction, contentId: string): Promise<TextHoldName | undefined>;
}

/** Marks a provider as one part's answer. */
export const HoldsTexts = (): ClassDecorator => SetMetadata(TEXT_HOLD, true);

/** All parts together; the community knows none of them. */
@Injectable()
export class TextHolds implements TextHold {
  private found?: readonly TextHold[];

  constructor(private readonly discovery: DiscoveryService) {}

  async holdOn(tx: Transaction, contentId: string): Promise<TextHoldName | undefined> {
    for (const part of this.parts()) {
      const hold = await part.holdOn(tx, contentId);
      if (hold) return hold;
    }
    return undefined;
  }

  private parts(): readonly TextHold[] {
    return (this.found ??= this.discovery.getProviders().flatMap(({ instance }: { instance?: unknown }) => (isMarked(instance) ? [instance as TextHold] : [])));
  }
}

function isMarked(instance: unknown): boolean {
  return typeof instance === 'object' && instance !== null && Reflect.getMetadata(TEXT_HOLD, instance.constructor) === true;
}
