import { Injectable } from '@nestjs/common';
import { Clock } from '@kehila/platform';
import { type Tag, Tags } from '@kehila/spaces';

const keptMilliseconds = 5_000;
const mostKept = 20_000;

/** The tags of questions from memory: every list names the same few. Their counts are up to five seconds behind. */
@Injectable()
export class KnownTags {
  private readonly kept = new Map<string, { readonly tag: Tag; readonly at: number }>();

  constructor(
    private readonly tags: Tags,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Tag>> {
    const now = this.clock.now().getTime();
    const missing = ids.filter((id) => Math.abs(now - (this.kept.get(id)?.at ?? -Infinity)) > keptMilliseconds);
    if (missing.length > 0) this.keep(await this.tags.byIds([...new Set(missing)]), now);
    return new Map(ids.flatMap((id) => (this.kept.has(id) ? [[id, this.kept.get(id)!.tag]] : [])));
  }

  private keep(tags: readonly Tag[], at: number): void {
    if (this.kept.size + tags.length > mostKept) this.kept.clear();
    for (const tag of tags) this.kept.set(tag.id, { tag, at });
  }
}
