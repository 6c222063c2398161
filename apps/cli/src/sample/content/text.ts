/** Markdown written in place: without the indentation of the source file, which would make every paragraph a code block. */
export function text([written = '']: TemplateStringsArray): string {
  const lines = written.split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  return lines
    .map((line) => line.slice(margin).trimEnd())
    .join('\n')
    .trim();
}
