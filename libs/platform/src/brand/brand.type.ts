import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ErrorCode } from '../graphql/error-code';
import { Refused, VersionChanged } from '../graphql/failures';
import { resultUnion } from '../graphql/result-union';
import { translate } from '../graphql/translate';
import { UserErrorType } from '../graphql/user-error';
import { Failure } from '../work/failure';
import { largestLogo } from './logo';

export const longestBrandName = 40;
const longestHex = 7;

@ObjectType('Brand', { description: 'Whose community this is, and how it looks.' })
export class BrandType {
  @Field(() => Int, { description: 'How often it was changed; send it with the next change.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'Name in Hebrew; null: as the product ships.' })
  nameHe: string | null;

  @Field(() => String, { nullable: true, description: 'Name in English; null: as the product ships.' })
  nameEn: string | null;

  @Field(() => String, { nullable: true, description: "Accent of the light theme, for example #0b6075; null: the product's." })
  accent: string | null;

  @Field(() => String, { nullable: true, description: 'Accent of the dark theme; null: follows from the light one.' })
  accentDark: string | null;

  @Field(() => String, { nullable: true, description: "Address of the logo, a PNG; null: the product's mark." })
  logo: string | null;
}

@InputType({ description: 'What the community is to be called and how it is to look.' })
export class ChangeBrandInput {
  @Field(() => Int, { description: 'The version that was read: a change in between is refused.' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version: number;

  @Field({ description: 'Name in Hebrew, at most 40 characters.' })
  @IsString()
  @MaxLength(longestBrandName)
  nameHe: string;

  @Field({ description: 'Name in English, at most 40 characters.' })
  @IsString()
  @MaxLength(longestBrandName)
  nameEn: string;

  @Field(() => String, { nullable: true, description: "Accent of the light theme as #rrggbb; null: the product's." })
  @IsOptional()
  @IsString()
  @MaxLength(longestHex)
  accent?: string | null;

  @Field(() => String, { nullable: true, description: 'Accent of the dark theme as #rrggbb; null: follows from the light one.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestHex)
  accentDark?: string | null;

  @Field(() => String, { nullable: true, description: 'A PNG, JPEG or WebP of at most 140 KiB in base64; absent: the logo stays.' })
  @IsOptional()
  @IsString()
  @MaxLength(Math.ceil(largestLogo / 3) * 4)
  logo?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the logo goes and the product's mark comes back. Absent: false." })
  @IsOptional()
  @IsBoolean()
  removeLogo?: boolean | null;
}

@UserErrorType('The accent could not be read well enough as text or on buttons.')
export class ContrastTooLow extends Failure {
  @Field(() => Float, { description: 'Contrast where it is least, 1 to 21.' })
  readonly contrast: number;

  @Field(() => Float, { description: 'Contrast that is needed.' })
  readonly needed: number;

  @Field({ description: 'The colour of the same hue that can be read and looks most like it.' })
  readonly nearest: string;

  constructor(path: string[], figures: { contrast: number; needed: number; nearest: string }) {
    super(ErrorCode.CONTRAST_TOO_LOW, path);
    this.contrast = figures.contrast;
    this.needed = figures.needed;
    this.nearest = figures.nearest;
  }

  override get message(): string {
    const { contrast, needed, nearest } = this;
    // Rounded down: a contrast that is refused must not read as one that passes.
    return translate('errors_contrast_too_low', { contrast: (Math.floor(contrast * 10) / 10).toFixed(1), needed: needed.toFixed(1), nearest });
  }
}

export const ChangeBrandResult = resultUnion('ChangeBrandResult', BrandType, [Refused, VersionChanged, ContrastTooLow]);
