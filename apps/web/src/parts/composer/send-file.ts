import { getLocale } from '#words/spoken';

/** What is there now: its id, and for an image its address as a text names it; or what was wrong, in words. */
export type SentFile = { readonly id: string; readonly address?: string } | { readonly problem: string };

/** Brings a file with the fields that say what it is for; says how much of it is there, in percent. Undefined: it was called off, or nothing came back. */
export function sendFile(
  file: File,
  fields: Readonly<Record<string, string>>,
  calledOff: AbortSignal,
  onprogress: (percent: number) => void,
): Promise<SentFile | undefined> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file);
  const request = new XMLHttpRequest();
  request.open('POST', '/files');
  request.setRequestHeader('x-kehila-client', 'web');
  request.setRequestHeader('accept-language', getLocale());
  request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && onprogress(Math.round((100 * loaded) / total));
  calledOff.addEventListener('abort', () => request.abort());
  return new Promise((resolve) => {
    request.onloadend = () => resolve(readAnswer(request.responseText));
    request.send(form);
  });
}

function readAnswer(text: string): SentFile | undefined {
  try {
    const answer = JSON.parse(text) as { id?: string; address?: string; errors?: readonly { message: string }[] };
    if (answer.id !== undefined) return { id: answer.id, ...(answer.address !== undefined && { address: answer.address }) };
    const problem = answer.errors?.[0]?.message;
    return problem === undefined ? undefined : { problem };
  } catch {
    return undefined;
  }
}
