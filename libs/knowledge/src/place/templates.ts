import { message } from '@kehila/messages';
import { defineSetting, type Language, type LiveSettings, type Locale, type TextSetting } from '@kehila/platform';
import { spoken } from '../revision/drafting/template';
import type { ArticleKindName } from './article-kinds';

const longest = 4_000;

/** One for each language, both as an administrator wants them. */
function template(name: string, shipped: (language: Locale) => string): Record<Locale, TextSetting> {
  const declare = (language: Locale) =>
    defineSetting({ key: `knowledge.template_${name}_${language}`, kind: 'text', group: 'knowledge', default: shipped(language), maximum: longest });
  return { he: declare('he'), en: declare('en') };
}

const templates: Record<ArticleKindName, Record<Locale, TextSetting>> = {
  how_to: template('how_to', (language) => message('knowledge_template_how_to', {}, language)),
  answer: template('answer', (language) => message('knowledge_template_answer', {}, language)),
  known_problem: template('known_problem', (language) => message('knowledge_template_known_problem', {}, language)),
  policy: template('policy', (language) => message('knowledge_template_policy', {}, language)),
};

/** What a text of a kind begins with, as Markdown; empty where an administrator wants none. */
export function templateOf(settings: LiveSettings, kind: ArticleKindName, language: Language): string {
  return settings.get(templates[kind][spoken(language)]);
}
