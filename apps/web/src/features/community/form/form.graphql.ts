import { graphql, type ResultOf } from '@kehila/contracts';

/** What a space asks for beside the text of a question. */
export const formFields = graphql(`
  fragment FormFields on Space {
    questionForm {
      key
      kind
      required
      name
      hint
      choices {
        key
        name
      }
    }
  }
`);

export type FormField = ResultOf<typeof formFields>['questionForm'][number];
