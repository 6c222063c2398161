export interface Photograph {
  readonly sight: string;
  readonly file: string;
  readonly findings: string[];
}

/** An index page of the photographs. */
export function albumOf(photographs: readonly Photograph[]): string {
  const sights = [...new Set(photographs.map(({ sight }) => sight))];
  const section = (name: string): string => {
    const pictures = photographs.filter(({ sight }) => sight === name).map(pictureOf);
    return `<h2 id="${escaped(name)}">${escaped(name)}</h2>\n<div>${pictures.join('\n')}</div>`;
  };
  const style =
    'body{font:16px sans-serif;margin:24px}div{display:flex;gap:16px;overflow:auto;align-items:start}img{height:480px;border:1px solid}figure{margin:0}';
  const contents = sights.map((name) => `<a href="#${escaped(name)}">${escaped(name)}</a>`).join(' · ');
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Kehila, every page</title><style>${style}</style>\n<h1>Every page</h1>\n<p>${contents}</p>\n${sights.map(section).join('\n')}\n</html>\n`;
}

function pictureOf({ file, findings }: Photograph): string {
  const said = findings.map((finding) => `<br>${escaped(finding)}`).join('');
  return `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${escaped(file)}${said}</figcaption></figure>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
