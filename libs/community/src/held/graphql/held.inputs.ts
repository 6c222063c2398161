import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { ActInput, ContentIdField } from '../../thread/inputs';

@InputType({ description: 'What becomes of a text that waits for approval.' })
export class DecideHeldInput extends ActInput {
  @ContentIdField('The question, answer or comment.')
  contentId: string;

  @Field({ description: 'True: everybody sees it from now on. False: it is removed.' })
  @IsBoolean()
  publish: boolean;
}
