import { graphql, type ResultOf } from '@kehila/contracts';

/** What the form about readers needs. */
export const segmentsToChooseDocument = graphql(`
  query SegmentsToChoose {
    segments {
      id
      name
    }
  }
`);

export type SegmentToChoose = ResultOf<typeof segmentsToChooseDocument>['segments'][number];
