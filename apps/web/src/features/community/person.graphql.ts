import { graphql } from '@kehila/contracts';

/** A person as they stand beside what they wrote. */
export const personFields = graphql(`
  fragment Person on Account {
    id
    handle
    displayName
    initials
    avatar
    isStaff
  }
`);
