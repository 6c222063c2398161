import { type Chosen, fieldValue } from '#features/community/questions/chosen.ts';
import { local } from '#words/local';

/** The list with a view and filters. Another view keeps the filters; the place in the list begins anew. */
export function listAddress(view: string | null, { fields = [], ...chosen }: Partial<Chosen> = {}): string {
  const query = new URLSearchParams();
  if (view !== null) query.set('view', view);
  for (const [name, value] of Object.entries(chosen)) if (value !== '') query.set(name, name === 'state' || name === 'language' ? value.toLowerCase() : value);
  for (const field of fields) query.append('field', fieldValue(chosen.space ?? '', field));
  return local('/questions') + (query.size > 0 ? `?${query.toString()}` : '');
}
