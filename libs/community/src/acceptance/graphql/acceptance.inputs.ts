import { InputType } from '@nestjs/graphql';
import { ActInput, ContentIdField } from '../../thread/inputs';

@InputType({ description: 'Which answer solved the problem.' })
export class AcceptAnswerInput extends ActInput {
  @ContentIdField('The answer.')
  answerId: string;
}

@InputType({ description: 'Which answer did not solve the problem after all.' })
export class WithdrawAcceptanceInput extends ActInput {
  @ContentIdField('The answer.')
  answerId: string;
}
