import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection';

@ObjectType({ description: 'One act that was done: who, when, to what. Ids and codes only.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Number of the entry.' })
  id: string;

  @Field({ description: 'When it was done.' })
  at: Date;

  @Field({ description: 'Name of the mutation or command, for example acceptAnswer.' })
  act: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Account that did it; null for the system itself, and for who hides the name: then `subjects` say under which alias.',
  })
  actorId: string | null;

  @Field(() => [String], { description: 'What it was done to, for example question:12.' })
  subjects: string[];

  @Field(() => String, { nullable: true, description: 'Request that it came with, as in the logs.' })
  requestId: string | null;
}

export const AuditEntryConnection = connectionOf(AuditEntry);
