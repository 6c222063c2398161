import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A question that a real person asked, with what else is known of it. */
export interface RealText {
  readonly language: 'en' | 'he';
  readonly title: string;
  readonly body: string;
}

/** A real article and what people asked whose answer stands in it. */
export interface RealArticle {
  readonly title: string;
  readonly body: string;
  readonly questions: readonly string[];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#xA': '\n', '#xD': '\r' };

/** Real texts in both languages that lie beside the project; undefined where they do not. */
export function realTexts(workspace: string): { questions: RealText[]; articles: RealArticle[] } | undefined {
  const data = resolve(workspace, process.env['KEHILA_TEST_DATA'] ?? '../shared/data');
  const posts = join(data, 'se-cardano/Posts.xml');
  const hebrew = join(data, 'hebrew-heq/val-v1.1.json');
  if (!existsSync(posts) || !existsSync(hebrew)) return undefined;
  const articles = hebrewArticles(hebrew);
  const asked = articles.flatMap(({ questions, body }) => questions.map((title) => ({ language: 'he' as const, title, body: body.slice(0, 600) })));
  return { questions: [...englishQuestions(posts), ...asked], articles };
}

export const whyNoRealTexts = 'needs the real texts in ../shared/data';

function englishQuestions(file: string): RealText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((row) => {
      const title = / Title="([^"]*)"/.exec(row)?.[1];
      const body = / Body="([^"]*)"/.exec(row)?.[1];
      return title && body ? { language: 'en' as const, title: plain(title), body: plain(plain(body).replace(/<[^>]*>/g, ' ')) } : [];
    });
}

/** Only questions that the article answers; each once. */
function hebrewArticles(file: string): RealArticle[] {
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as HebrewFile;
  return data.map(({ title, paragraphs }) => ({
    title,
    body: paragraphs.map(({ context }) => context).join('\n\n'),
    questions: [...new Set(paragraphs.flatMap(({ qas }) => qas.flatMap(({ question, is_impossible }) => (is_impossible ? [] : question.trim()))))],
  }));
}

interface HebrewFile {
  data: { title: string; paragraphs: { context: string; qas: { question: string; is_impossible: boolean }[] }[] }[];
}

function plain(text: string): string {
  return text.replace(/&(\w+|#x[AD]);/g, (whole, name: string) => entities[name] ?? whole);
}
