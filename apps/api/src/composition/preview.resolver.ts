import { Args, ArgsType, Field, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Allow, type Actor, CurrentActor, excerptOf, Rate, renderMarkdown, TextBody } from '@kehila/platform';

export const TextKind = { POST: 'post', ARTICLE: 'article', COMMENT: 'comment' } as const;
type TextKindValue = (typeof TextKind)[keyof typeof TextKind];

registerEnumType(TextKind, {
  name: 'TextKind',
  description: 'What a text is for: it decides which Markdown is allowed.',
  valuesMap: {
    POST: { description: 'A question or an answer.' },
    ARTICLE: { description: 'An article: headings get anchors.' },
    COMMENT: { description: 'A comment: one paragraph or a few, without headings and images.' },
  },
});

/** The longest text that anything may have: an article. */
const longestText = 128 * 1024;

@ArgsType()
class PreviewArgs {
  @Field({ description: 'Markdown, at most 128 KiB.' })
  @IsString()
  @MaxLength(longestText)
  markdown: string;

  @Field(() => TextKind, { defaultValue: TextKind.POST, description: 'What the text is for.' })
  @IsIn(Object.values(TextKind))
  kind: TextKindValue = TextKind.POST;
}

@Resolver()
export class PreviewResolver {
  @Query(() => TextBody, { description: 'Markdown as it would be shown; for the preview beside the text that is being written.' })
  @Allow('anyone')
  @Rate('preview')
  preview(@CurrentActor() actor: Actor, @Args() { markdown, kind }: PreviewArgs): TextBody {
    const { html, text, language } = renderMarkdown(markdown, { kind, fallbackLanguage: actor.language });
    return { markdown, html, excerpt: excerptOf(text), language };
  }
}
