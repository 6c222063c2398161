import type { Visitor } from './visitor.ts';

/** Says that the text under review meets every point of the content standard. */
export async function tickStandard({ page }: Visitor): Promise<void> {
  for (const point of await page.locator('[name^=point-]').all()) await point.check();
}
