import type { Fields } from '#api/fields.server';

/** By their place: who was moved up stands before who stood there, who was moved down behind. A row that is empty is none. */
export function typedRows(fields: Fields, most: number) {
  const rows = Array.from({ length: most }, (_, row) => ({
    key: fields.optional(`key${row}`),
    place: placeOf(fields.integer(`place${row}`), row + 1),
    words: [
      { language: 'HE' as const, name: fields.text(`he${row}`).trim() },
      { language: 'EN' as const, name: fields.text(`en${row}`).trim() },
    ].filter(({ name }) => name !== ''),
  }));
  const filled = rows.filter(({ words }) => words.length > 0).sort((one, other) => one.place - other.place);
  return filled.map(({ key, words }) => ({ key, words }));
}

/** Whether a row that stood is emptied. */
export function takesOut(fields: Fields, most: number): boolean {
  const rows = Array.from({ length: most }, (_, row) => row);
  return rows.some((row) => fields.optional(`key${row}`) !== null && !fields.optional(`he${row}`) && !fields.optional(`en${row}`));
}

function placeOf(wanted: number, stood: number): number {
  return wanted + Math.sign(wanted - stood) / 2;
}
