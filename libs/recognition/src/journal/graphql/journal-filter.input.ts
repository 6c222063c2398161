import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsDate, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { JournalFilter, KindName } from '../journal-filter';

export const PointsKind = {
  VOTES: 'votes',
  SOLUTIONS: 'solutions',
  CORRECTIONS: 'corrections',
  ARTICLES: 'articles',
  REPORTS: 'reports',
  REWARDS: 'rewards',
  MEMBERSHIP: 'membership',
} as const;

registerEnumType(PointsKind, {
  name: 'PointsKind',
  description: 'What points can be for.',
  valuesMap: {
    VOTES: { description: 'Votes received, and votes against.' },
    SOLUTIONS: { description: 'Accepted and verified answers.' },
    CORRECTIONS: { description: 'Corrections taken over and proposed.' },
    ARTICLES: { description: 'Articles written, contributed to, and found helpful.' },
    REPORTS: { description: 'Reports, what was removed as abuse, and what was given back when somebody asked.' },
    REWARDS: { description: 'Rewards, what is owed, and what expired.' },
    MEMBERSHIP: { description: 'Joining, what was brought from elsewhere, and friends who came.' },
  },
});

@InputType({ description: 'Which entries of the journal; what is absent does not narrow it.' })
export class PointsJournalFilter implements JournalFilter {
  @Field(() => PointsKind, { nullable: true, description: 'What for.' })
  @IsOptional()
  @IsIn(Object.values(PointsKind))
  kind?: KindName | null;

  @Field(() => String, { nullable: true, description: 'Slug of the space in which it was earned.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  space?: string | null;

  @Field(() => Date, { nullable: true, description: 'From then on.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before then.' })
  @IsOptional()
  @IsDate()
  to?: Date | null;
}
