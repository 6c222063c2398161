import { defineSetting, type LiveSettings } from '@kehila/platform';

/** What newcomers may do, and who is one (domain.md). */
const newcomerSettings = {
  hours: defineSetting({ key: 'newcomers.hours', kind: 'duration', unit: 'hours', group: 'newcomers', default: 24, minimum: 0, maximum: 720 }),
  posts: defineSetting({ key: 'newcomers.posts', kind: 'integer', group: 'newcomers', default: 3, minimum: 0, maximum: 50 }),
  links: defineSetting({ key: 'newcomers.links', kind: 'integer', group: 'newcomers', default: 2, minimum: 0, maximum: 20 }),
  questionsADay: defineSetting({ key: 'newcomers.questions_a_day', kind: 'integer', group: 'newcomers', default: 3, minimum: 1, maximum: 30 }),
  answersADay: defineSetting({ key: 'newcomers.answers_a_day', kind: 'integer', group: 'newcomers', default: 10, minimum: 1, maximum: 100 }),
};

/** The settings as they stand. */
export type NewcomerRules = { readonly [Rule in keyof typeof newcomerSettings]: number };

export function newcomerRules(settings: LiveSettings): NewcomerRules {
  const { hours, posts, links, questionsADay, answersADay } = newcomerSettings;
  return {
    hours: settings.get(hours),
    posts: settings.get(posts),
    links: settings.get(links),
    questionsADay: settings.get(questionsADay),
    answersADay: settings.get(answersADay),
  };
}

/** Not here for so many hours yet, or with fewer posts where their number is known. */
export function isNewcomer(
  account: { readonly joinedAt: Date; readonly posts?: number },
  now: Date,
  { hours, posts }: Pick<NewcomerRules, 'hours' | 'posts'>,
): boolean {
  return now.getTime() - account.joinedAt.getTime() < hours * 3_600_000 || (account.posts ?? posts) < posts;
}
