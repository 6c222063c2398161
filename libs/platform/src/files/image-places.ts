import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Actor } from '../actor';

const IMAGE_PLACES = 'kehila:image-places';

/** An image that somebody brought for a text. Who is erased stays its owner, as a number alone. */
export interface TextImage {
  readonly id: string;
  readonly ownerId: string | null;
}

/** Texts of one part of the product in which images stand. */
export interface ImagePlaces {
  /** Whether the image stands in a text that this person may see. */
  shows(actor: Actor, image: TextImage): Promise<boolean>;

  /** Which of these images stand in any text, earlier texts and drafts included. */
  keeps(ids: readonly string[]): Promise<string[]>;
}

/** Marks a provider as one part's answer about images. */
export const ShowsImages = (): ClassDecorator => SetMetadata(IMAGE_PLACES, true);

/** All parts together. */
@Injectable()
export class AllImagePlaces implements ImagePlaces {
  private found?: readonly ImagePlaces[];

  constructor(private readonly discovery: DiscoveryService) {}

  async shows(actor: Actor, image: TextImage): Promise<boolean> {
    for (const part of this.parts()) if (await part.shows(actor, image)) return true;
    return false;
  }

  /** Where no part answers, nobody knows: all of them. */
  async keeps(ids: readonly string[]): Promise<string[]> {
    if (this.parts().length === 0) return [...ids];
    const kept: string[] = [];
    for (const part of this.parts()) kept.push(...(await part.keeps(ids)));
    return kept;
  }

  /** Once for all: there are hundreds of providers, and every image asks. */
  private parts(): readonly ImagePlaces[] {
    return (this.found ??= this.discovery
      .getProviders()
      .flatMap(({ instance }: { instance?: unknown }) => (isMarked(instance) ? [instance as ImagePlaces] : [])));
  }
}

function isMarked(instance: unknown): boolean {
  return typeof instance === 'object' && instance !== null && Reflect.getMetadata(IMAGE_PLACES, instance.constructor) === true;
}
