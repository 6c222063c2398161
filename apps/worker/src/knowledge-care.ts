import { Injectable } from '@nestjs/common';
import { ArticleLinks } from '@kehila/knowledge';
import { Recurring } from './recurring';

const tenMinutes = 600_000;

/** Looks, every ten minutes, for articles that are linked in texts which came without telling: imported ones, and those from before links were kept. */
@Injectable()
export class KnowledgeCare extends Recurring {
  constructor(private readonly links: ArticleLinks) {
    super(tenMinutes);
  }

  override run(): Promise<unknown> {
    return this.links.run();
  }
}
