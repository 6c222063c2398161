import { getLocale } from '#words/spoken';

/** Where the image lies, as a text names it; or what was wrong, in words. */
export type SentImage = { readonly address: string } | { readonly problem: string };

/** Brings an image; says how much of it is there, in percent. Undefined: it was called off, or nothing came back. */
export function sendImage(file: File, calledOff: AbortSignal, onprogress: (percent: number) => void): Promise<SentImage | undefined> {
  const form = new FormData();
  form.set('purpose', 'POST_IMAGE');
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

function readAnswer(text: string): SentImage | undefined {
  try {
    const answer = JSON.parse(text) as { address?: string; errors?: readonly { message: string }[] };
    if (answer.address !== undefined) return { address: answer.address };
    const problem = answer.errors?.[0]?.message;
    return problem === undefined ? undefined : { problem };
  } catch {
    return undefined;
  }
}
