import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Rate } from '@kehila/platform';
import { bootFeatures } from '@kehila/testing';

@Resolver()
class Forgotten {
  @Query(() => String)
  open(): string {
    return '';
  }
}

@Resolver()
class Uncounted {
  @Mutation(() => String)
  @Allow('signedIn')
  change(): string {
    return '';
  }
}

@Resolver()
class Ruled {
  @Mutation(() => String)
  @Allow('signedIn')
  @Rate('act')
  change(): string {
    return '';
  }
}

describe('a root field', () => {
  const boot = (resolver: new () => object) => bootFeatures({ modules: [{ module: class Feature {}, providers: [resolver] }] });

  it('stops the boot when nobody said who may use it', async () => {
    await expect(boot(Forgotten)).rejects.toThrow('Forgotten.open (@Allow)');
  });

  it('stops the boot when it changes something and is not counted', async () => {
    await expect(boot(Uncounted)).rejects.toThrow('Uncounted.change (@Rate)');
  });

  it('boots with its rule and its rate class', async () => {
    const features = await boot(Ruled);
    await features.close();
  });
});
