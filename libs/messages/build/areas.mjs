// The message files: messages/<locale>/<area>.json, one area a file. A new area is found by its file alone.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** All sentences of one language, and what is wrong with its files. */
export async function readLocale(folder, locale) {
  const files = (await readdir(join(folder, locale))).filter((file) => file.endsWith('.json')).sort();
  const messages = {};
  const problems = [];
  for (const file of files) {
    const area = `${locale}/${file}`;
    for (const [key, sentence] of Object.entries(await readArea(join(folder, locale, file), area))) {
      if (!/^[a-z]\w*$/.test(key)) problems.push(`${area}: "${key}" is no name`);
      if (!key.startsWith(`${file.slice(0, -'.json'.length)}_`)) problems.push(`${area}: "${key}" does not begin with the name of its area`);
      if (key in messages) problems.push(`${area}: "${key}" stands in another area too`);
      messages[key] = sentence;
    }
  }
  return { messages, problems };
}

async function readArea(path, area) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`${area} is not JSON: ${error.message}`, { cause: error });
  }
}
