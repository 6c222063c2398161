import { problemsOf, valuesOf } from './check.mjs';

const plural = (arms) => [{ declarations: ['input count', 'local countPlural = count: plural'], selectors: ['countPlural'], match: arms }];

describe('checking the message files', () => {
  it('finds nothing where both languages say the same', () => {
    const en = { hello: 'Hello {name}', things: plural({ 'countPlural=one': 'one', 'countPlural=other': '{count} things' }) };
    const he = { hello: 'שלום {name}', things: plural({ 'countPlural=one': 'אחד', 'countPlural=two': 'שניים', 'countPlural=other': '{count} דברים' }) };
    expect(problemsOf({ en, he })).toEqual([]);
  });

  it('names a sentence that stands in one language only', () => {
    expect(problemsOf({ en: { hello: 'Hello' }, he: {} })).toEqual(['he: "hello" is missing']);
    expect(problemsOf({ en: {}, he: { hello: 'שלום' } })).toEqual(['en: "hello" is missing']);
  });

  it('names a sentence that shows other values in each language', () => {
    expect(problemsOf({ en: { hello: 'Hello {name}' }, he: { hello: 'שלום {person}' } })).toEqual([
      '"hello" takes other values in each language: en {name}; he {person}',
    ]);
  });

  it('asks for every arm that the numbers of a language need', () => {
    const arms = { 'countPlural=one': 'one', 'countPlural=other': '{count}' };
    expect(problemsOf({ en: { things: plural(arms) }, he: { things: plural(arms) } })).toEqual(['he: "things" has no arm countPlural=two']);
  });

  it('takes a catch-all arm for all others', () => {
    const arms = { 'countPlural=one': 'one', 'countPlural=*': '{count}' };
    expect(problemsOf({ en: { things: plural(arms) }, he: { things: plural(arms) } })).toEqual([]);
  });

  it('names a value that a variant shows without declaring it, and an empty sentence', () => {
    const undeclared = plural({ 'countPlural=*': '{number}' });
    expect(problemsOf({ en: { things: undeclared }, he: { things: undeclared } })).toEqual([
      'en: "things" shows {number} without declaring it',
      'he: "things" shows {number} without declaring it',
    ]);
    expect(problemsOf({ en: { hello: ' ' }, he: { hello: 'שלום' } })).toEqual(['en: "hello" is empty']);
  });

  it('does not take an escaped brace for a value', () => {
    expect(valuesOf('\\{not\\} {yes}')).toEqual(['yes']);
  });
});
