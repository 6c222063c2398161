import type { Provider } from '@nestjs/common';
import { BeginTranslation } from './begin-translation';
import { TranslatedRevisionResolver } from './graphql/translated-revision.resolver';
import { TranslationResolver } from './graphql/translation.resolver';
import { TranslationRepository } from './translation.repository';
import { TranslationsReader } from './translations.reader';

/** Articles in other languages. */
export const translationProviders: Provider[] = [BeginTranslation, TranslationRepository, TranslationsReader, TranslationResolver, TranslatedRevisionResolver];
