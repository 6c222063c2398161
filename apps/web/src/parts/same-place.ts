/** The rest of the address of a form's action, so that it leads back to the same place of the list. */
export function samePlace({ searchParams }: { searchParams: Pick<URLSearchParams, 'get'> }): string {
  const after = searchParams.get('after');
  return after === null ? '' : `&${new URLSearchParams({ after }).toString()}`;
}
