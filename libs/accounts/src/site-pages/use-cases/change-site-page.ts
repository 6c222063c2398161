import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, LiveStamps, type Locale, Refused, UnitOfWork, VersionChanged } from '@kehila/platform';
import { acceptedSlugs, samplePage, type SitePageSlug, sitePageText } from '../site-page';
import { SitePageChanged } from '../site-page.events';
import { insertVersion, newestPage } from '../site-page.sql';
import { versionOf } from '../site-pages';

export interface SitePageToChange {
  readonly slug: SitePageSlug;
  readonly language: Locale;
  /** The version that was read. */
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly note: string;
  readonly asksAgain: boolean;
}

/** An administrator publishes a new text of a page in one language; the other stays as it was. Earlier versions stay for ever. */
@Injectable()
export class ChangeSitePage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
  ) {}

  async execute(actor: Actor, change: SitePageToChange): Promise<SitePageChanged | Failure> {
    const { slug, language } = change;
    if (change.title.trim() === '') return new Refused(ErrorCode.TEXT_MISSING, ['input', 'title']);
    if (change.body.trim() === '') return new Refused(ErrorCode.TEXT_MISSING, ['input', 'body']);
    const text = sitePageText(change.title.trim(), change.body, language);
    const asksAgain = change.asksAgain && acceptedSlugs.some((accepted) => accepted === slug);

    const outcome = await this.work.run({ act: 'changeSitePage', actor }, async (tx): Promise<SitePageChanged | Failure> => {
      await this.stamps.change(tx, 'pages');
      const row = await tx.row(newestPage, [slug]);
      const before = row ? versionOf(row) : samplePage(slug);
      if (change.version !== before.number) return new VersionChanged(before.number);
      const number = before.number + 1;
      const texts = { ...before.texts, [language]: text };
      const values = ([texts.he, texts.en] as const).flatMap((one) => [one.title, one.body_markdown, one.body_html, one.body_text]);
      await tx.rows(insertVersion, [slug, number, ...values, change.note.trim(), asksAgain, actor.accountId, tx.now]);
      return tx.record(new SitePageChanged({ slug, number, at: tx.now }));
    });
    await this.stamps.refresh();
    return outcome;
  }
}
