import { cell } from '@kehila/platform';
import type { ReviewerNumbers } from './graphql/reviewer-numbers.types';

const columns = ['handle', 'name', 'decisions', 'medianHours', 'ninetiethHours', 'returned', 'declined', 'seconded', 'agreed'] as const;

/** The numbers as lines of a file, one reviewer each. */
export function reviewerLines({ reviewers }: ReviewerNumbers): string[] {
  // Spreadsheets take a text without this mark for one of their own country's.
  return [`\uFEFF${columns.join(',')}\r\n`, ...reviewers.map(lineOf)];
}

function lineOf({ reviewer, medianHours, ninetiethHours, ...counted }: ReviewerNumbers['reviewers'][number]): string {
  const hours = [medianHours, ninetiethHours].map((some) => some.toFixed(2));
  const counts = [counted.returned, counted.declined, counted.seconded, counted.agreed];
  return `${[cell(reviewer.handle), cell(reviewer.displayName), counted.decisions, ...hours, ...counts].join(',')}\r\n`;
}
