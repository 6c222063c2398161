export interface SpaceCount {
  readonly questions: number;
  readonly articles: number;
}

/** Port: how much there is in each space. The composition root answers it from community and knowledge; without an answer the counts are 0. */
export abstract class SpaceCounts {
  abstract of(): Promise<ReadonlyMap<string, SpaceCount>>;
}
