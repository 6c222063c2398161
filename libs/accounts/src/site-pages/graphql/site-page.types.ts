import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { connectionOf, ContentLanguage, type Locale, PageArgs, Refused, resultUnion, TextBody, VersionChanged } from '@kehila/platform';
import { longestSitePage, sitePageSlugs, type SitePageSlug as Slug } from '../site-page';

const longestTitle = 150;
const longestNote = 500;
const greatest = 2_147_483_647;

export const SitePageSlug = { RULES: 'rules', TERMS: 'terms', PRIVACY: 'privacy', ACCESSIBILITY: 'accessibility' } as const satisfies Record<string, Slug>;

registerEnumType(SitePageSlug, {
  name: 'SitePageSlug',
  description: 'Pages that say how things are done here.',
  valuesMap: {
    RULES: { description: 'Rules of the community.' },
    TERMS: { description: 'Terms of use; accepted at sign-up.' },
    PRIVACY: { description: 'What is kept about people; accepted at sign-up.' },
    ACCESSIBILITY: { description: 'Accessibility statement.' },
  },
});

@ObjectType({ description: 'A page that says how things are done here, as it stands, in one language.' })
export class SitePage {
  @Field(() => SitePageSlug, { description: 'Which page.' })
  slug: Slug;

  @Field(() => Int, { description: 'Number of the version, counted in both languages together; 0: the sample text that the product ships with.' })
  version: number;

  @Field(() => ContentLanguage, { description: 'Its language.' })
  language: Locale;

  @Field({ description: 'Title.' })
  title: string;

  @Field(() => TextBody, { description: 'Text.' })
  body: TextBody;

  @Field(() => Date, { nullable: true, description: 'When this version was published; null for the sample text.' })
  changedAt: Date | null;
}

@ObjectType({ description: 'One version of a page, in one language.' })
export class SitePageVersion {
  @Field(() => SitePageSlug, { description: 'Which page.' })
  slug: Slug;

  @Field(() => Int, { description: 'Number, from 1.' })
  number: number;

  @Field(() => ContentLanguage, { description: 'The language that was asked for.' })
  language: Locale;

  @Field({ description: 'Title.' })
  title: string;

  @Field({ description: 'What changed, in the words of who changed it.' })
  note: string;

  @Field({ description: 'Whether everybody was asked to accept it.' })
  asksAgain: boolean;

  @Field({ description: 'When it was published.' })
  changedAt: Date;

  changedById: string | null;
}

const slugs = [...sitePageSlugs];

@ArgsType()
export class SitePageArgs {
  @Field(() => SitePageSlug, { description: 'Which page.' })
  @IsIn(slugs)
  slug: Slug;

  @Field(() => ContentLanguage, { nullable: true, description: "HE or EN; absent: the caller's." })
  @IsOptional()
  @IsIn(['he', 'en'])
  language?: Locale | null;
}

@ArgsType()
export class SitePageVersionArgs extends SitePageArgs {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  @IsInt()
  @Min(1)
  @Max(greatest)
  number: number;
}

@ArgsType()
export class SitePageHistoryArgs extends PageArgs {
  @Field(() => SitePageSlug, { description: 'Which page.' })
  @IsIn(slugs)
  slug: Slug;

  @Field(() => ContentLanguage, { nullable: true, description: "HE or EN; absent: the caller's." })
  @IsOptional()
  @IsIn(['he', 'en'])
  language?: Locale | null;
}

@InputType({ description: 'A new text of a page in one language.' })
export class ChangeSitePageInput {
  @Field(() => SitePageSlug, { description: 'Which page.' })
  @IsIn(slugs)
  slug: Slug;

  @Field(() => ContentLanguage, { description: 'HE or EN; the text in the other language stays.' })
  @IsIn(['he', 'en'])
  language: Locale;

  @Field(() => Int, { description: 'The version that was read: a change in between is refused.' })
  @IsInt()
  @Min(0)
  @Max(greatest)
  version: number;

  @Field({ description: 'Title, at most 150 characters.' })
  @IsString()
  @MaxLength(longestTitle)
  title: string;

  @Field({ description: 'Markdown, at most 64 Ki characters.' })
  @IsString()
  @MaxLength(longestSitePage)
  body: string;

  @Field(() => String, { nullable: true, description: 'What changed, for the history; at most 500 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestNote)
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Terms and privacy: everybody is asked to accept it anew. Absent: false.' })
  @IsOptional()
  @IsBoolean()
  asksAgain?: boolean | null;
}

@InputType({ description: 'The versions that were read and are accepted.' })
export class AcceptTermsInput {
  @Field(() => Int, { description: 'Version of the terms of use.' })
  @IsInt()
  @Min(0)
  @Max(greatest)
  terms: number;

  @Field(() => Int, { description: 'Version of the privacy page.' })
  @IsInt()
  @Min(0)
  @Max(greatest)
  privacy: number;
}

@ObjectType({ description: 'Terms and privacy are accepted.' })
export class AcceptedTerms {
  @Field({ description: 'Always true.' })
  done: boolean;
}

export const SitePageVersionConnection = connectionOf(SitePageVersion);
export const ChangeSitePageResult = resultUnion('ChangeSitePageResult', SitePage, [Refused, VersionChanged]);
export const AcceptTermsResult = resultUnion('AcceptTermsResult', AcceptedTerms, [VersionChanged]);
