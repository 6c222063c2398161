import fc from 'fast-check';
import { readQuery } from './read-query';

const nothing = { phrases: [], excluded: [], fields: { tags: [] } };

describe('reading a query', () => {
  it.each(['wifi drops', 'Wi-Fi ל-TV', 'צה"ל וצה״ל', 'log in: error', 'http://a.example/x', 'is:funny lang:xx', 'a - b', '"', '""', '-', 'tag:', ' '])(
    'leaves %j as it is',
    (query) => {
      expect(readQuery(query)).toEqual({ text: query, ...nothing });
    },
  );

  it('finds words that stand together, and searches for them too', () => {
    expect(readQuery('router "blinks red twice" now')).toMatchObject({ phrases: [['blinks', 'red', 'twice']], text: 'router   now blinks red twice ' });
    expect(readQuery('״הנורה מהבהבת״')).toMatchObject({ phrases: [['הנורה', 'מהבהבת']] });
  });

  it('takes a quoted word for a word that is whole', () => {
    expect(readQuery('"router"')).toMatchObject({ phrases: [], text: '  router ' });
  });

  it('finds words that must not stand there', () => {
    expect(readQuery('router -wifi -"Mesh" -ממיר')).toMatchObject({ excluded: ['wifi', 'mesh', 'ממיר'], text: 'router      ' });
  });

  it('finds fields, in any case', () => {
    expect(readQuery('tag:router TAG:WiFi author:@Dana in:wifi is:solved is:official is:article lang:he drops').fields).toEqual({
      tags: ['router', 'wifi'],
      author: 'dana',
      space: 'wifi',
      state: 'solved',
      standing: 'official',
      kind: 'article',
      language: 'he',
    });
  });

  it('takes anything, in bounded time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => typeof readQuery(query).text === 'string'));
    const start = process.cpuUsage().user;
    for (const hostile of ['"'.repeat(200), '- '.repeat(100), 'tag:'.repeat(50), '-"'.repeat(100), '" '.repeat(100)]) readQuery(hostile);
    expect(process.cpuUsage().user - start).toBeLessThan(50_000);
  });
});
