import type { Returned } from '#api/problem';
import { fieldName, returnedFor, typedFields } from './typed-fields';

describe('the fields of a space on a page', () => {
  it('are sent for the space that was chosen in the end', () => {
    const typed = { title: 'Why?', [fieldName('wifi', 'product')]: 'gal-2', [fieldName('tv', 'box')]: 'old' };
    expect(typedFields(typed, 'wifi')).toEqual([{ key: 'product', value: 'gal-2' }]);
    expect(typedFields(typed, 'bills')).toEqual([]);
  });

  it('say what is wrong with them', () => {
    const problem = { code: 'BAD_USER_INPUT', message: 'No.', fields: { 'fields.product': 'Choose one.', title: 'Too long.' } };
    const returned: Returned = { form: 'default', about: '', problem, typed: {} };
    expect(returnedFor('wifi', returned)?.problem.fields).toEqual({ 'field:wifi:product': 'Choose one.', title: 'Too long.' });
  });
});
