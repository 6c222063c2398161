/** For `onformdata` of filters: what does not narrow a list does not stand in the address. */
export function withoutEmpty({ formData }: FormDataEvent): void {
  const filled = [...formData].filter(([, value]) => value !== '');
  for (const name of [...formData.keys()]) formData.delete(name);
  for (const [name, value] of filled) formData.append(name, value);
}
