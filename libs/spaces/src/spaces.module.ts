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
import { QuestionFormResolver } from './form/graphql/question-form.resolver';
import { SaveFormField } from './form/save-form-field';
import { ServicePolicyResolver } from './service/graphql/service-policy.resolver';
import { ServicePolicyReader } from './service/service-policy.reader';
import { ArticleSectionsResolver } from './sections/graphql/article-sections.resolver';
import { AddArticleSections } from './sections/add-article-sections';
import { SaveArticleSections } from './sections/save-article-sections';
import { SectionKeys } from './sections/section-keys';
import { InterestResolver } from './interest/graphql/interest.resolver';
import { InterestReader } from './interest/interest.reader';
import { Interests } from './interest/interests';
import { SetInterest } from './interest/set-interest';
import { ReviewStandardResolver } from './standard/graphql/review-standard.resolver';
import { SaveReviewStandard } from './standard/save-review-standard';
import { TagDetailsResolver } from './tag/graphql/tag-details.resolver';
import { TagResolver } from './tag/graphql/tag.resolver';
import { TagDetailsReader } from './tag/tag-details.reader';
import { Tags } from './tag/tags';
import { EditTag } from './tag/use-cases/edit-tag';
import { FollowTag } from './tag/use-cases/follow-tag';

const offered = [Spaces, Tags, TagDetailsReader, Interests, CreateSpace, JoinSpace, SectionKeys, AddArticleSections];

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
    TagDetailsResolver,
    EditTag,
    FollowTag,
    ChangeServicePolicy,
    ServicePolicyReader,
    ServicePolicyResolver,
    SaveFormField,
    QuestionFormResolver,
    SaveReviewStandard,
    ReviewStandardResolver,
    SaveArticleSections,
    ArticleSectionsResolver,
    InterestReader,
    SetInterest,
    InterestResolver,
  ],
  exports: offered,
})
export class SpacesModule {}
