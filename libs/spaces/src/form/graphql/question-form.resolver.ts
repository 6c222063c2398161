import { Args, ArgsType, Field, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Abilities } from '@kehila/accounts';
import { type Actor, Allow, CurrentActor, isFailure, type Locale, Rate } from '@kehila/platform';
import type { Space } from '../../space/space.type';
import { Spaces } from '../../space/spaces';
import type { FormChoice, FormField } from '../question-form';
import { SaveFormField } from '../save-form-field';
import { type ManagedChoice, type ManagedField, QuestionForm, SaveFormFieldInput, SaveFormFieldResult } from './question-form.types';
import { longestSlug } from '../../space/space-slug';

@ArgsType()
class QuestionFormArgs {
  @Field({ description: 'Slug of the space.' })
  @IsString()
  @MaxLength(longestSlug)
  space: string;
}

@Resolver()
export class QuestionFormResolver {
  constructor(
    private readonly spaces: Spaces,
    private readonly abilities: Abilities,
    private readonly saves: SaveFormField,
  ) {}

  @Query(() => QuestionForm, {
    nullable: true,
    description: 'What a space asks for beside the text of a question, in all languages and with what is retired: for who may decide that, else null.',
  })
  @Allow('signedIn')
  async questionForm(@CurrentActor() actor: Actor, @Args() { space: slug }: QuestionFormArgs): Promise<QuestionForm | null> {
    const space = await this.spaces.seen(actor, slug);
    if (!space) return null;
    return (await this.abilities.refusal(actor, 'SET_QUESTION_FORM', { spaceId: space.id })) ? null : formOf(space);
  }

  @Mutation(() => SaveFormFieldResult, {
    description: 'Adds a field to what a space asks for with every question, changes, retires or brings back one: its staff.',
  })
  @Rate('act')
  @Allow('signedIn')
  async saveFormField(@CurrentActor() actor: Actor, @Args('input') input: SaveFormFieldInput) {
    const outcome = await this.saves.execute(actor, input);
    return isFailure(outcome) ? outcome : this.questionForm(actor, { space: input.space });
  }
}

function formOf({ id, form }: Space): QuestionForm {
  return { spaceId: id, version: form.version, fields: form.fields.map(managed) };
}

function managed({ words, choices, ...field }: FormField): ManagedField {
  return { ...field, words: inEach(words).map(([language, said]) => ({ language, ...said })), choices: choices.map(managedChoice) };
}

function managedChoice({ names, ...choice }: FormChoice): ManagedChoice {
  return { ...choice, words: inEach(names).map(([language, name]) => ({ language, name })) };
}

function inEach<Said>(said: Partial<Record<Locale, Said>>): [Locale, Said][] {
  return Object.entries(said) as [Locale, Said][];
}
