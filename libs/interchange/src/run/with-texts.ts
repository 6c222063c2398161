import { translate } from '@kehila/platform';
import { BrokenRow } from './broken-row';
import type { RenderedText, TextToRender } from '../text/rendered-text';
import type { ImportRun } from './import-run';

/** Rows with their texts rendered. What they were written in stays behind. */
export async function withTexts<Row extends { readonly body: string }, Entry = Omit<Row, 'body'> & RenderedText>(
  run: ImportRun,
  rows: readonly Row[],
  textOf: (row: Row) => TextToRender,
  entryOf: (row: Row, text: RenderedText) => Entry = withoutSource as never,
): Promise<(Entry | BrokenRow)[]> {
  const outcomes = await run.renderer.render(rows.map(textOf));
  return rows.map((row, index) => {
    const outcome = outcomes[index]!;
    return 'failure' in outcome ? new BrokenRow(translate('interchange_reason_not_rendered', { detail: outcome.failure })) : entryOf(row, outcome);
  });
}

export function withoutSource<Row extends { readonly body: string }>({ body: _, ...row }: Row, text: RenderedText): Omit<Row, 'body'> & RenderedText {
  return { ...row, ...text };
}
