export { FlagSettled } from './flag/flag.events';
export { FlagContent } from './flag/use-cases/flag-content';
export { ModerationModule } from './moderation.module';
