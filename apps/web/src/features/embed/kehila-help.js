// Runs on pages of other sites, as it stands here: `help-script.server.ts` lets it begin. Whatever it shows comes from the API, which gives it
// nothing but what everybody may read.

/** @typedef {{ label: string, search: string, searching: string, found: string, none: string, failed: string, gone: string, all: string, doubted: string, replaced: string, ask: string, back: string, whole: string, official: string, community: string, imported: string, outdated: string, question: string, files: string, changed: string, original: string, originalOutdated: string }} Words */
/** @typedef {{ kind: string, threadId: string, path: string, language: string, standing: string | null, title: { text: string, hit: boolean }[], space: { name: string } }} Hit */
/** @typedef {{ title: string, language: string, standing: string, outdatedNote: string | null, isDoubted: boolean, replacement: { id: string, title: string } | null, originalChangedAt: string | null, translationOf: { id: string, title: string, language: string } | null, outdatedOriginal: { note: string | null, replacement: { id: string, title: string } | null } | null, attachments: { name: string, size: number, url: string }[], body: { html: string } }} Article */
/** @type {Record<string, Words>} */
let wordsOf = {};

const home = new URL(import.meta.url).origin;
const pauseMilliseconds = 250;
const hitFields = 'kind threadId path language standing title { text hit } space { name }';
const queries = {
  suggest: `query EmbedSuggest($query: String!) { suggest(query: $query, first: 6) { ${hitFields} } }`,
  search: `query EmbedSearch($query: String!, $filter: SearchFilter) { search(query: $query, filter: $filter, first: 8) { hits { ${hitFields} } } }`,
  article: `query EmbedArticle($id: ID!) { article(id: $id) { title language standing outdatedNote isDoubted replacement { id title } originalChangedAt
    translationOf { id title language } outdatedOriginal { note replacement { id title } } attachments { name size url } body { html } } }`,
};

const look = new CSSStyleSheet();
const style = (/** @type {string} */ accent) => `
:host { display: block; max-inline-size: 42rem; font: inherit; color: inherit; --accent: var(--kehila-accent, ${accent}); }
* { box-sizing: border-box; }
[hidden] { display: none; }
form { display: flex; flex-wrap: wrap; gap: 8px; }
label { flex: 1 0 100%; font-weight: 600; }
input { flex: 1 1 12rem; min-inline-size: 0; min-block-size: 44px; padding: 8px 12px; font: inherit; color: inherit; background: transparent; border: 1px solid; border-radius: 8px; }
button { min-block-size: 44px; padding: 8px 16px; font: inherit; font-weight: 600; cursor: pointer; border: 1px solid var(--accent); border-radius: 8px; }
form button { color: var(--kehila-on-accent, #fff); background: var(--accent); }
article > button { color: var(--accent); background: transparent; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.hits { margin: 8px 0; padding: 0; list-style: none; }
.hits li { padding-block: 8px; border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
.hits a { display: inline-block; min-block-size: 24px; font-weight: 600; overflow-wrap: anywhere; }
mark { color: inherit; background: color-mix(in srgb, var(--accent) 22%, transparent); }
small { display: block; font-size: 0.875em; }
.standing { border: 1px solid; border-radius: 1em; padding: 0 0.6em; }
.official { color: var(--accent); font-weight: 600; }
.community, .imported { border-style: dashed; font-weight: 600; }
.text { overflow-wrap: anywhere; }
.text pre, .text .table-wrap { overflow-x: auto; }
.text table { border-collapse: collapse; }
.text :is(td, th) { padding: 4px 8px; text-align: start; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
.note { border-inline-start: 4px solid; padding-inline-start: 12px; }
p[role='status'] { min-block-size: 1.5em; margin-block: 8px 0; }
`;

const keptElements = new Set('p h2 h3 h4 h5 h6 ul ol li blockquote hr pre div table thead tbody tr th td a strong em s code br span bdi img'.split(' '));
const keptAttributes = new Set('dir lang start href title alt class'.split(' '));

/** Pages that only let named makers of markup through let ours through by this name. */
const trusted = customElements.get('kehila-help')
  ? undefined
  : /** @type {any} */ (globalThis).trustedTypes?.createPolicy('kehila', { createHTML: (/** @type {string} */ html) => html });

/**
 * What our sanitiser lets through, looked at once more: a page of another site may have no policy that keeps scripts from running.
 * @param {string} html
 */
function plain(html) {
  const { body } = new DOMParser().parseFromString(trusted ? trusted.createHTML(html) : html, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    if (!keptElements.has(element.localName)) element.remove();
    for (const { name } of [...element.attributes]) if (!keptAttributes.has(name)) element.removeAttribute(name);
    if (element instanceof HTMLAnchorElement && !/^(https?|mailto):$/.test(element.protocol)) element.removeAttribute('href');
  }
  return [...body.childNodes];
}

/**
 * @param {string} query @param {object} variables @param {string} language @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
async function ask(query, variables, language, signal) {
  const response = await fetch(`${home}/graphql`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', 'x-kehila-client': 'embed', 'accept-language': language },
    body: JSON.stringify({ query, variables }),
    signal: signal ?? null,
  });
  const { data } = await response.json();
  if (!data) throw new Error(String(response.status));
  return data;
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {Partial<HTMLElementTagNameMap[Name]> & { [attribute: `@${string}`]: string }} [properties] @param {(Node | string)[]} inside
 * @returns {HTMLElementTagNameMap[Name]}
 */
function made(name, properties = {}, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('@')) element.setAttribute(key.slice(1), String(value));
    else Object.assign(element, { [key]: value });
  }
  element.append(...inside);
  return element;
}

const directionOf = (/** @type {string} */ language) => (/^(he|ar)$/i.test(language) ? 'rtl' : 'ltr');
const writtenIn = (/** @type {string} */ language) => ({ lang: language.toLowerCase(), dir: directionOf(language) });

/** `<kehila-help lang="he" space="wifi">`: searches the community, shows its articles in place, and leads there to ask. */
class KehilaHelp extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #language = 'he';
  #field = made('input', { type: 'search', id: 'query', maxLength: 200, autocomplete: 'off', enterKeyHint: 'search' });
  #status = made('p', { '@role': 'status' });
  #list = made('ul', { className: 'hits' });
  #reading = made('article', { hidden: true, tabIndex: -1, '@aria-labelledby': 'title' });
  #further = made('p', { hidden: true });
  #asked = new AbortController();
  #pause = 0;

  connectedCallback() {
    if (this.#root.childElementCount > 0) return;
    const spoken = this.closest('[lang]')?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? '';
    if (spoken in wordsOf) this.#language = spoken;
    const { label, search } = this.#words;
    const form = made('form', { '@role': 'search' }, made('label', { htmlFor: 'query' }, label), this.#field, made('button', { type: 'submit' }, search));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#find('search');
    });
    this.#field.addEventListener('input', () => this.#whileTyping());
    this.#root.adoptedStyleSheets = [look];
    this.#root.append(made('div', { lang: this.#language, dir: directionOf(this.#language) }, form, this.#status, this.#list, this.#reading, this.#further));
  }

  get #words() {
    return /** @type {Words} */ (wordsOf[this.#language]);
  }

  /** What is offered while one types is of all spaces. */
  #whileTyping() {
    clearTimeout(this.#pause);
    if (!this.hasAttribute('space')) this.#pause = window.setTimeout(() => void this.#find('suggest'), pauseMilliseconds);
  }

  /** Whatever was asked before is not waited for any more. */
  #begin() {
    clearTimeout(this.#pause);
    this.#asked.abort();
    this.#asked = new AbortController();
    return this.#asked.signal;
  }

  /** @param {'suggest' | 'search'} how */
  async #find(how) {
    const signal = this.#begin();
    const query = this.#field.value.trim();
    const space = this.getAttribute('space');
    this.#reading.hidden = true;
    this.#list.hidden = false;
    if (query === '') return this.#show([], '', query);
    this.#status.textContent = this.#words.searching;
    try {
      const data = await ask(queries[how], how === 'search' ? { query, filter: space ? { space } : null } : { query }, this.#language, signal);
      /** @type {Hit[]} */
      const hits = how === 'search' ? data.search.hits : data.suggest;
      this.#show(hits, hits.length === 0 ? this.#words.none : this.#words.found, query);
    } catch {
      if (!signal.aborted) this.#show([], this.#words.failed, query);
    }
  }

  /** @param {Hit[]} hits @param {string} said @param {string} query */
  #show(hits, said, query) {
    const space = this.getAttribute('space');
    /** @type {Record<string, string>} */
    const narrowed = space ? { space } : {};
    this.#status.textContent = said;
    this.#list.replaceChildren(...hits.map((hit) => this.#row(hit)));
    this.#further.hidden = query === '';
    const all = this.#out(`/search?${new URLSearchParams({ q: query, ...narrowed })}`, this.#words.all);
    const asking = this.#out(`/ask?${new URLSearchParams({ title: query, ...narrowed })}`, this.#words.ask);
    this.#further.replaceChildren(...(hits.length > 0 ? [all, ' · '] : []), asking);
  }

  /** To the community, which opens beside the page. @param {string} path @param {(Node | string)[]} inside */
  #out(path, ...inside) {
    return made('a', { href: `${home}/${this.#language}${path}`, target: '_blank', rel: 'noopener' }, ...inside);
  }

  /** @param {Hit} hit */
  #row(hit) {
    const title = hit.title.map(({ text, hit: isHit }) => (isHit ? made('mark', {}, text) : text));
    const link = Object.assign(this.#out(hit.path, ...title), writtenIn(hit.language));
    if (hit.kind === 'ARTICLE') {
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void this.#read(hit, link);
      });
    }
    return made('li', {}, link, made('small', {}, this.#standing(hit.standing), ' · ', made('bdi', {}, hit.space.name)));
  }

  /** @param {string | null} standing */
  #standing(standing) {
    const key = /** @type {'official' | 'community' | 'imported' | 'question'} */ ((standing ?? 'question').toLowerCase());
    return made('span', { className: `standing ${key}` }, this.#words[key]);
  }

  /** @param {Hit} hit @param {HTMLElement} link */
  async #read(hit, link) {
    const signal = this.#begin();
    this.#status.textContent = this.#words.searching;
    /** @type {Article | null | undefined} */
    const article = await ask(queries.article, { id: hit.threadId }, this.#language, signal).then(
      (data) => data.article,
      () => undefined,
    );
    if (signal.aborted) return;
    this.#status.textContent = article ? '' : article === null ? this.#words.gone : this.#words.failed;
    if (!article) return;
    const back = made('button', { type: 'button' }, this.#words.back);
    back.addEventListener('click', () => {
      this.#reading.hidden = true;
      this.#list.hidden = false;
      link.focus();
    });
    const text = made('div', { className: 'text', ...writtenIn(article.language) }, ...plain(article.body.html));
    this.#atHome(text, hit.path);
    this.#reading.replaceChildren(
      back,
      made('h2', { id: 'title', ...writtenIn(article.language) }, article.title),
      made('p', {}, this.#standing(article.standing)),
      ...this.#warnings(article),
      text,
      ...this.#files(article),
      made('p', {}, this.#out(hit.path, this.#words.whole)),
    );
    this.#list.hidden = true;
    this.#reading.hidden = false;
    this.#reading.focus();
  }

  /** What has to be known before the text is followed. @param {Article} article */
  #warnings({ isDoubted, outdatedNote, replacement, originalChangedAt, translationOf, outdatedOriginal }) {
    const { doubted, outdated, changed, original, originalOutdated } = this.#words;
    const at = new Date(originalChangedAt ?? 0).toLocaleDateString(this.#language);
    return [
      ...(isDoubted ? [made('p', { className: 'note' }, made('strong', {}, doubted))] : []),
      ...(outdatedNote === null ? [] : [made('p', { className: 'note' }, made('strong', {}, `${outdated}: `), made('bdi', {}, outdatedNote))]),
      ...this.#replaced(replacement),
      ...(outdatedOriginal ? [made('p', { className: 'note' }, made('strong', {}, `${originalOutdated} `), made('bdi', {}, outdatedOriginal.note ?? ''))] : []),
      ...this.#replaced(outdatedOriginal?.replacement ?? null),
      ...(originalChangedAt && translationOf
        ? [made('p', { className: 'note' }, `${changed.replace('{at}', at)} ${original} `, this.#original(translationOf))]
        : []),
    ];
  }

  /** On the page of its own language, where there is one: else its readers are led back to the translation. @param {NonNullable<Article['translationOf']>} original */
  #original({ id, title, language }) {
    const own = language.toLowerCase();
    const page = own in wordsOf ? own : this.#language;
    return Object.assign(this.#out('', title), writtenIn(language), { href: `${home}/${page}/a/${id}` });
  }

  /** @param {Article['replacement']} replacement */
  #replaced(replacement) {
    if (!replacement) return [];
    const words = this.#words.replaced.replace('{title}', () => replacement.title);
    return [made('p', {}, this.#out(`/a/${replacement.id}`, words))];
  }

  /** Fetched at the community, which asks who may. @param {Article} article */
  #files({ attachments }) {
    if (attachments.length === 0) return [];
    const size = new Intl.NumberFormat(this.#language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
    const lines = attachments.map(({ name, size: bytes, url }) =>
      made(
        'li',
        {},
        made('a', { href: url, target: '_blank', rel: 'noopener' }, made('bdi', {}, name)),
        made('small', {}, size.format(Math.max(1, Math.round(bytes / 1024)))),
      ),
    );
    return [made('h3', {}, this.#words.files), made('ul', { className: 'hits' }, ...lines)];
  }

  /** Addresses of the community lead there from any site; its pictures are given to nobody else's pages, so they stay as links. @param {HTMLElement} text @param {string} path */
  #atHome(text, path) {
    for (const image of text.querySelectorAll('img')) {
      const words = image.alt || this.#words.whole;
      image.replaceWith(image.closest('a') ? words : this.#out(path, words));
    }
    for (const link of text.querySelectorAll('a')) {
      link.href = new URL(link.getAttribute('href') ?? '', home).href;
      link.target = '_blank';
      link.rel = 'noopener nofollow';
    }
  }
}

/** One script a page: a second one of the same or another community finds the name taken. @param {Record<string, Words>} words @param {string} accent */
export function begin(words, accent) {
  if (customElements.get('kehila-help')) return;
  wordsOf = words;
  look.replaceSync(style(accent));
  customElements.define('kehila-help', KehilaHelp);
}
