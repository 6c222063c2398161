/**
 * The script of a page that is there to be read begins with the first sign of somebody: a move, a key, a finger. Until then nothing of it is
 * loaded, and whatever is pressed does without, as for who has no script. The framework's own beginning waits on the page as a text.
 */
export function beginLater(html: string): string {
  const endOfHead = html.indexOf('</head>');
  const begins = html.lastIndexOf('<script nonce="');
  const endOfBody = html.lastIndexOf('</body>');
  if (begins < endOfHead) return html;
  const endOfTag = html.indexOf('>', begins) + 1;
  const tag = html.slice(begins, endOfTag);

  const preloads: string[] = [];
  const head = html.slice(0, endOfHead).replace(/<link href="[^"]*" rel="modulepreload">\s*/g, (link) => {
    preloads.push(link.trim());
    return '';
  });
  const waiting = tag.replace('<script ', '<script type="text/plain" ');
  const looksOut = `${tag}${beginning(preloads.join(''))}</script>`;
  return head + html.slice(endOfHead, begins) + waiting + html.slice(endOfTag, endOfBody) + looksOut + html.slice(endOfBody);
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
