import type { Block, FileChange } from '#features/knowledge/difference/difference.graphql.ts';

/** Blocks that belong together: what changed is shown at once, a longer stretch without changes is folded. */
export interface Stretch {
  readonly key: number;
  readonly isFolded: boolean;
  readonly blocks: readonly Block[];
}

const shortStretch = 2;

/** `keepsOpen`: blocks that somebody spoke about. */
export function stretchesOf(blocks: readonly Block[], keepsOpen: (block: Block) => boolean = () => false): Stretch[] {
  const runs: { isSame: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const isSame = block.kind === 'SAME' && !keepsOpen(block);
    const last = runs.at(-1);
    if (last?.isSame === isSame) last.blocks.push(block);
    else runs.push({ isSame, blocks: [block] });
  }
  return runs.map((run, key) => ({ key, isFolded: run.isSame && run.blocks.length > shortStretch, blocks: run.blocks }));
}

/** How much is another: paragraphs, and files where there are any. */
export function changesIn(blocks: readonly Pick<Block, 'kind'>[], files: readonly Pick<FileChange, 'kind'>[] = []): number {
  return [...blocks, ...files].filter(({ kind }) => kind !== 'SAME').length;
}
