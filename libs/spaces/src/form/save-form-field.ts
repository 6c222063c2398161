import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, isFailure, NotFound, UnitOfWork, VersionChanged } from '@kehila/platform';
import { QuestionFormChanged } from '../space/space.events';
import { Spaces } from '../space/spaces';
import { withField } from './form-changes';
import { changeForm, lockForm } from './form.sql';
import type { SaveFormFieldInput } from './graphql/question-form.types';

/** The staff of a space decide what they need to know with every question. Nothing that was filled in is lost by it. */
@Injectable()
export class SaveFormField {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: Spaces,
    private readonly abilities: Abilities,
  ) {}

  /** @throws BadInput when the field could not be filled in. */
  async execute(actor: Actor, input: SaveFormFieldInput): Promise<QuestionFormChanged | Failure> {
    const space = await this.spaces.seen(actor, input.space);
    const outcome = await this.work.run({ act: 'saveFormField', actor }, async (tx): Promise<QuestionFormChanged | Failure> => {
      if (!space) return new NotFound(input.space, ['input', 'space']);
      const refusal = await this.abilities.refusal(actor, 'SET_QUESTION_FORM', { spaceId: space.id, tx });
      if (refusal) return refusal;
      const stood = await tx.row(lockForm, [space.id]);
      if (stood?.form_version !== input.version) return new VersionChanged(stood?.form_version ?? 0);

      const fields = withField(stood.form_fields, input);
      if (isFailure(fields)) return fields;
      await tx.rows(changeForm, [space.id, JSON.stringify(fields)]);
      return tx.record(new QuestionFormChanged({ spaceId: space.id, version: input.version + 1, at: tx.now }));
    });
    if (!isFailure(outcome)) await this.spaces.refresh();
    return outcome;
  }
}
