/** A page in two: its body begins where the head is closed. */
export interface PageText {
  readonly head: string;
  readonly body: string;
}

/**
 * The script of a page that is there to be read begins with the first sign of somebody: a move, a key, a finger. Until then nothing of it is
 * loaded, and whatever is pressed does without, as for who has no script. The framework's own beginning waits on the page as a text.
 */
export function beginLater({ head, body }: PageText): PageText {
  const begins = body.lastIndexOf('<script nonce="');
  if (begins === -1) return { head, body };
  const endOfTag = body.indexOf('>', begins) + 1;
  const endOfBody = body.lastIndexOf('</body>');
  const tag = body.slice(begins, endOfTag);

  const preloads: string[] = [];
  const withoutPreloads = head.replace(/<link href="[^"]*" rel="modulepreload">\s*/g, (link) => {
    preloads.push(link.trim());
    return '';
  });
  const waiting = tag.replace('<script ', '<script type="text/plain" ');
  const looksOut = `${tag}${beginning(preloads.join(''))}</script>`;
  return { head: withoutPreloads, body: body.slice(0, begins) + waiting + body.slice(endOfTag, endOfBody) + looksOut + body.slice(endOfBody) };
}

/** A list that narrows when something is chosen does so before the framework is there, too. */
const beginning = (preloads: string): string => `{
  const waiting = document.querySelector('script[type="text/plain"]');
  const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'wheel', 'scroll'];
  const begin = ({ type, movementX, movementY }) => {
    // Browsers tell of a pointer that rests where the page has come up.
    if (type === 'pointermove' && movementX === 0 && movementY === 0) return;
    for (const sign of signs) removeEventListener(sign, begin, true);
    document.head.insertAdjacentHTML('beforeend', ${JSON.stringify(preloads)});
    const script = document.createElement('script');
    script.nonce = waiting.nonce;
    script.textContent = waiting.textContent;
    waiting.replaceWith(script);
  };
  for (const sign of signs) addEventListener(sign, begin, { capture: true, passive: true });
  addEventListener('change', ({ target }) => {
    if (target.matches('select[data-submits]') && !document.getElementById('svelte-announcer')) target.form.requestSubmit();
  });
}`;
