import { applyDecorators } from '@nestjs/common';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString, Matches, MaxLength } from 'class-validator';
import type { FormFieldKindName } from '../question-form';

export const longestKey = 40;

/** The name of a field or of a choice in stored values and addresses. */
export const FormKeyField = (description: string): PropertyDecorator =>
  applyDecorators(Field({ description }), IsString(), MaxLength(longestKey), Matches(/^[a-z0-9][a-z0-9-]*$/));

export const FormFieldKind = { CHOICE: 'choice', TEXT: 'text' } as const satisfies Record<string, FormFieldKindName>;

registerEnumType(FormFieldKind, {
  name: 'FormFieldKind',
  description: 'How a field of the form of a space is filled in.',
  valuesMap: { CHOICE: { description: 'One of several words.' }, TEXT: { description: 'One line.' } },
});

@ObjectType({ description: 'One of the words that a field can be filled in with.' })
export class ShownChoice {
  @Field({ description: 'What is sent and stored.' })
  key: string;

  @Field({ description: "In the caller's language." })
  name: string;
}

@ObjectType({ description: 'A field that is asked for beside the text of a question.' })
export class ShownField {
  @Field({ description: 'What is sent and stored; never changes.' })
  key: string;

  @Field(() => FormFieldKind, { description: 'How it is filled in.' })
  kind: FormFieldKindName;

  @Field({ description: 'Without it nothing can be asked here.' })
  required: boolean;

  @Field({ description: "In the caller's language." })
  name: string;

  @Field(() => String, { nullable: true, description: 'What to write there; null where the name says enough.' })
  hint: string | null;

  @Field(() => [ShownChoice], { description: 'At most 50, in order; none for a text.' })
  choices: ShownChoice[];
}
