// What the compiler of the messages lets pass and a reader would notice: a sentence missing in one language, a value that one language does not show, an arm for a number that is not there.
const locals = /^local (\w+) = (\w+): (\w+)/;

/** Sentences that say what is wrong; empty when all languages say the same things. */
export function problemsOf(messagesByLocale) {
  const locales = Object.keys(messagesByLocale);
  const keys = [...new Set(locales.flatMap((locale) => Object.keys(messagesByLocale[locale])))].sort();
  return keys.flatMap((key) => {
    const missing = locales.filter((locale) => !(key in messagesByLocale[locale]));
    if (missing.length > 0) return missing.map((locale) => `${locale}: "${key}" is missing`);
    return [...differentValues(key, messagesByLocale), ...locales.flatMap((locale) => problemsOfSentence(locale, key, messagesByLocale[locale][key]))];
  });
}

function differentValues(key, messagesByLocale) {
  const lists = Object.entries(messagesByLocale).map(([locale, messages]) => ({ locale, values: valuesOf(messages[key]) }));
  if (new Set(lists.map(({ values }) => values.join())).size === 1) return [];
  return [`"${key}" takes other values in each language: ${lists.map(({ locale, values }) => `${locale} {${values.join(', ')}}`).join('; ')}`];
}

/** The values that a caller must give, sorted. */
export function valuesOf(sentence) {
  if (typeof sentence === 'string') return unique(placeholdersOf(sentence));
  return unique(sentence.flatMap((variant) => (variant.declarations ?? []).flatMap((declaration) => /^input (\w+)/.exec(declaration)?.[1] ?? [])));
}

function problemsOfSentence(locale, key, sentence) {
  if (typeof sentence === 'string') return sentence.trim() === '' ? [`${locale}: "${key}" is empty`] : [];
  if (!Array.isArray(sentence)) return [`${locale}: "${key}" is neither a sentence nor a list with variants`];
  return sentence.flatMap((variant) => [...undeclared(locale, key, variant), ...missingArms(locale, key, variant)]);
}

function undeclared(locale, key, variant) {
  const declared = new Set((variant.declarations ?? []).map((declaration) => /^(?:input|local) (\w+)/.exec(declaration)?.[1]));
  return unique(Object.values(variant.match).flatMap(placeholdersOf))
    .filter((name) => !declared.has(name))
    .map((name) => `${locale}: "${key}" shows {${name}} without declaring it`);
}

/** A number for which no arm matches would show the key itself. */
function missingArms(locale, key, variant) {
  return (variant.declarations ?? []).flatMap((declaration) => {
    const [, name, , formatter] = locals.exec(declaration) ?? [];
    if (formatter !== 'plural' || !variant.selectors?.includes(name)) return [];
    const arms = Object.keys(variant.match).flatMap((arm) =>
      arm.split(',').flatMap((part) => (part.trim().startsWith(`${name}=`) ? part.trim().slice(name.length + 1) : [])),
    );
    if (arms.includes('*')) return [];
    return new Intl.PluralRules(locale)
      .resolvedOptions()
      .pluralCategories.filter((category) => !arms.includes(category))
      .map((category) => `${locale}: "${key}" has no arm ${name}=${category}`);
  });
}

function placeholdersOf(text) {
  return [...text.matchAll(/(?<!\\)\{\s*(\w+)\s*\}/g)].map(([, name]) => name);
}

function unique(names) {
  return [...new Set(names)].sort();
}
