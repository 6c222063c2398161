import type { Provider } from '@nestjs/common';
import { Akismet } from './akismet';
import { AskServiceAboutText } from './ask-service.listener';
import { AskSpamService } from './ask-spam-service';
import { SpamService } from './spam-service';
import { TeachServiceVerdict } from './teach-service.listener';
import { ToldTexts } from './told-texts';

export const spamServiceProviders: Provider[] = [
  { provide: SpamService, useClass: Akismet },
  ToldTexts,
  AskServiceAboutText,
  TeachServiceVerdict,
  AskSpamService,
];
