import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Rate } from '../access';
import type { Actor } from '../actor';
import { CurrentActor } from '../graphql/context';
import { type Failure, isFailure } from '../work';
import { Brand } from './brand';
import { BrandType, ChangeBrandInput, ChangeBrandResult } from './brand.type';
import { ChangeBrand } from './change-brand';

@Resolver()
export class BrandResolver {
  constructor(
    private readonly current: Brand,
    private readonly changes: ChangeBrand,
  ) {}

  @Query(() => BrandType, { description: 'Whose community this is, and how it looks.' })
  @Allow('anyone')
  brand(): BrandType {
    const { version, names, accent, accentDark, logo } = this.current.now;
    return { version, nameHe: names?.he ?? null, nameEn: names?.en ?? null, accent, accentDark, logo: logo?.address ?? null };
  }

  /** Gives the community another name, logo or accent. */
  @Mutation(() => ChangeBrandResult, { description: 'Gives the community another name, logo or accent; everywhere within a second. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async changeBrand(@CurrentActor() actor: Actor, @Args('input') input: ChangeBrandInput): Promise<BrandType | Failure> {
    const outcome = await this.changes.execute(actor, {
      ...input,
      accent: input.accent ?? null,
      accentDark: input.accentDark ?? null,
      logo: input.logo ? Buffer.from(input.logo, 'base64') : null,
      removeLogo: input.removeLogo ?? false,
    });
    return isFailure(outcome) ? outcome : this.brand();
  }
}
