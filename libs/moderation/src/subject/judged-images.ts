import { Injectable } from '@nestjs/common';
import { ThreadImages } from '@kehila/community';
import { type Actor, type ImagePlaces, ShowsImages, type TextImage } from '@kehila/platform';
import { Moderators } from './moderators';

/** Who moderates sees the images of the texts to be judged, whatever the role. */
@Injectable()
@ShowsImages()
export class JudgedImages implements ImagePlaces {
  constructor(
    private readonly moderators: Moderators,
    private readonly images: ThreadImages,
  ) {}

  async shows(actor: Actor, image: TextImage): Promise<boolean> {
    if (actor.isAnonymous) return false;
    const { spaces, viewpoint } = await this.moderators.benchOf(actor);
    return spaces.length > 0 && this.images.showsFrom(viewpoint, image);
  }

  /** The texts are the community's. */
  keeps(): Promise<string[]> {
    return Promise.resolve([]);
  }
}
