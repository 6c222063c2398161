import { InputType } from '@nestjs/graphql';
import { ActInput, ContentIdField } from '../../thread/inputs';

@InputType({ description: 'Whose hidden name staff look at.' })
export class RevealAuthorInput {
  @ContentIdField('The question, answer or comment.')
  contentId: string;
}

@InputType({ description: 'Where the caller shows the name that they hid.' })
export class LiftAliasInput extends ActInput {
  @ContentIdField('The question of the thread.')
  questionId: string;
}
