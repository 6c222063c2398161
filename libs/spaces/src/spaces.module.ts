import { Global, Module } from '@nestjs/common';
import { AbilityOverrideSpaceResolver, HeldRoleSpaceResolver } from './space/graphql/places-of-decisions.resolver';
import { AccountSpacesResolver, ViewerSpacesResolver } from './space/graphql/roles-in-spaces.resolver';
import { SpaceResolver } from './space/graphql/space.resolver';
import { RolesInSpaces } from './space/roles-in-spaces.reader';
import { SpacesPersonalData } from './personal-data/spaces-personal-data';
import { Spaces } from './space/spaces';
import { CreateSpace } from './space/use-cases/create-space';
import { JoinSpace } from './space/use-cases/join-space';
import { ChangeServicePolicy } from './service/change-service-policy';
import { ServicePolicyResolver } from './service/graphql/service-policy.resolver';
import { ServicePolicyReader } from './service/service-policy.reader';
import { TagResolver } from './tag/graphql/tag.resolver';
import { Tags } from './tag/tags';

const offered = [Spaces, Tags, CreateSpace, JoinSpace];

/** Spaces with their policy, and tags. */
@Global()
@Module({
  providers: [
    ...offered,
    RolesInSpaces,
    SpacesPersonalData,
    SpaceResolver,
    AccountSpacesResolver,
    ViewerSpacesResolver,
    HeldRoleSpaceResolver,
    AbilityOverrideSpaceResolver,
    TagResolver,
    ChangeServicePolicy,
    ServicePolicyReader,
    ServicePolicyResolver,
  ],
  exports: offered,
})
export class SpacesModule {}
