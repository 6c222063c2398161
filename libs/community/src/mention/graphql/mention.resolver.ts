import { Args, Query, Resolver } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { type Actor, Allow, CurrentActor, Rate } from '@kehila/platform';
import { MentionableReader } from '../mentionable.reader';
import { MentionableArgs } from './mention.inputs';

@Resolver()
export class MentionResolver {
  constructor(private readonly reader: MentionableReader) {}

  @Query(() => [Account], { description: 'Whom somebody may mean while they type a handle: at most 8, people of the thread first.' })
  @Allow('signedIn')
  @Rate('suggest')
  mentionable(@CurrentActor() actor: Actor, @Args() { query, questionId }: MentionableArgs): Promise<Account[]> {
    return this.reader.of(actor, query, questionId ?? null);
  }
}
