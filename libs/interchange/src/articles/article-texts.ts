import { longestArticle, type WrittenText, writtenWholeText } from '@kehila/knowledge';
import { type Actor, type ContentChecks, ErrorCode, type Language, languageOf, Refused, translate, type UnitOfWork } from '@kehila/platform';
import { BrokenRow, missing } from '../run/broken-row';
import { htmlToMarkdown } from '../text/html-to-markdown';
import { articleTitle } from '../writing/names';
import type { ArticleRow } from './article-row';

/** With all its signs; it is not read to learn that its text is too long. */
const longestHtml = 1024 * 1024;
const LANGUAGES: readonly string[] = ['he', 'en', 'ar', 'ru'] satisfies Language[];

/** The text as we keep it, with the parts for the staff apart; or why there is none. */
export function articleText(checks: ContentChecks, row: ArticleRow): WrittenText | BrokenRow {
  try {
    if ('html' in row.source && row.source.html.length > longestHtml) return tooLong(longestHtml);
    const whole = 'html' in row.source ? htmlToMarkdown(row.source.html) : row.source.markdown;
    if (whole.length > longestArticle) return tooLong(longestArticle);
    const title = articleTitle(row.title);
    if (title === '') return missing('title');
    return writtenWholeText(checks.masked(title), checks.masked(whole), languageIn(row.language) ?? languageOf(title));
  } catch (error) {
    return new BrokenRow(translate('interchange_reason_not_rendered', { detail: String(error) }));
  }
}

function tooLong(limit: number): BrokenRow {
  return new BrokenRow(translate('interchange_reason_too_long', { limit: String(limit) }));
}

/** As others write it: `he`, `en-us`. */
function languageIn(written: string | null): Language | undefined {
  return LANGUAGES.find((language) => language === written?.toLowerCase().split(/[-_]/, 1)[0]) as Language | undefined;
}

/**
 * Texts that a rule of the administrators refuses, or would show to the staff first, are told and left to be brought by hand. The transaction
 * in which they are looked at writes nothing.
 */
export async function withoutForbidden(work: UnitOfWork, checks: ContentChecks, actor: Actor, texts: readonly (WrittenText | BrokenRow)[]) {
  const kept: (WrittenText | BrokenRow)[] = [];
  await work.run({ act: 'importArticles', actor }, async (tx) => {
    for (const text of texts) {
      const findings = text instanceof BrokenRow ? [] : await checks.check(tx, { kind: 'article', stood: null, ...text });
      kept.push(findings.some(({ verdict }) => verdict !== 'flag') ? new BrokenRow(translate('interchange_reason_rule')) : text);
    }
    return new Refused(ErrorCode.CONTENT_REFUSED);
  });
  return kept;
}
