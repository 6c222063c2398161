import type { Provider } from '@nestjs/common';
import { DecidingRing } from './deciding-ring';
import { FindVoteRings } from './find-vote-rings';
import { VoteRingResolver } from './graphql/vote-ring.resolver';
import { ClearVoteRing } from './use-cases/clear-vote-ring';
import { TakeBackRingVotes } from './use-cases/take-back-ring-votes';
import { VoteRingPersonalData } from './vote-ring-personal-data';
import { VoteRingReader } from './vote-ring.reader';

/** Rings of people who vote for each other. */
export const voteRingProviders: Provider[] = [
  DecidingRing,
  FindVoteRings,
  VoteRingResolver,
  ClearVoteRing,
  TakeBackRingVotes,
  VoteRingPersonalData,
  VoteRingReader,
];
