import { BrokenRow } from '../../run/broken-row';
import { DumpRow } from './dump-row';

const row = (text: string) => DumpRow.parse({ text, line: 7 });

describe('a row of a dump', () => {
  it('gives its attributes as what they must be', () => {
    const read = row('<row Id="-1" Title="&lt;a&gt; &quot;b&quot;&#xA;&#x5E9;" Score="-3" CreationDate="2021-04-27T14:55:06.047" Empty="" />');
    expect(read.id).toBe('-1');
    expect(read.line).toBe(7);
    expect(read.required('Title')).toBe('<a> "b"\nש');
    expect(read.wholeNumber('Score')).toBe(-3);
    expect(read.requiredMoment('CreationDate')).toEqual(new Date('2021-04-27T14:55:06.047Z'));
    expect(read.text('Empty')).toBeNull();
    expect(read.required('Empty')).toBe('');
    expect(read.wholeNumber('Nothing')).toBeNull();
    expect(read.moment('Nothing')).toBeNull();
  });

  it.each([
    ['a quote that never ends', '<row Id="1 />'],
    ['an open bracket inside an attribute', '<row Id="1" Body="<p>" />'],
    ['an entity that does not exist', '<row Id="1" Body="&nbsp;" />'],
    ['a character that XML forbids', '<row Id="1" Body="&#0;" />'],
    ['the same attribute twice', '<row Id="1" Id="2" />'],
    ['a row that stays open', '<row Id="1">'],
  ])('is broken by %s', (_, text) => {
    expect(() => row(text)).toThrow(BrokenRow);
  });

  it.each([
    ['no number', '<row Body="" />', (read: DumpRow) => read.id],
    ['a number that is none', '<row Id="seven" />', (read: DumpRow) => read.id],
    ['a number beyond all dumps', '<row Id="99999999999999999999" />', (read: DumpRow) => read.id],
    ['a missing attribute', '<row Id="1" />', (read: DumpRow) => read.required('Body')],
    ['a missing date', '<row Id="1" />', (read: DumpRow) => read.requiredMoment('CreationDate')],
    ['a date that is none', '<row Id="1" CreationDate="yesterday" />', (read: DumpRow) => read.moment('CreationDate')],
    ['a month that does not exist', '<row Id="1" CreationDate="2021-13-27T14:55:06" />', (read: DumpRow) => read.moment('CreationDate')],
  ])('is broken by %s', (_, text, ask) => {
    expect(() => ask(row(text))).toThrow(BrokenRow);
  });
});
