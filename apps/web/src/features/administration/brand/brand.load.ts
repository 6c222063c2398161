import { fail, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { formWithin } from '#api/body.server';
import { Fields } from '#api/fields.server';
import { perform } from '#api/form.server';
import type { Returned } from '#api/problem';
import { brandDocument, changeBrandDocument } from '#features/administration/brand/brand.graphql.ts';
import { comeInAsAdministrator } from '#features/administration/door.server.ts';

export async function loadBrand(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const { brand } = await ask(event, brandDocument, {});
  // Until it is named, the organisation is called as the product ships.
  const names = { he: brand.nameHe ?? m.web_frame_brand_name({}, { locale: 'he' }), en: brand.nameEn ?? m.web_frame_brand_name({}, { locale: 'en' }) };
  return { brand, names };
}

/** The colours may come from the button that takes the one that can be read: it names its field. */
export async function changeBrand(event: RequestEvent) {
  const form = await formWithin(event);
  if (!form) return fail(413, tooLargeLogo());
  const fields = new Fields(form);
  const logo = await pictureIn(form);
  const [nearestOf, nearest] = fields.text('nearest').split(':');
  const colour = (name: string): string | null => (nearestOf === name ? (nearest ?? null) : fields.optional(name));
  return perform(
    {
      name: 'default',
      document: changeBrandDocument,
      variables: () => ({
        input: {
          version: fields.integer('version'),
          nameHe: fields.text('nameHe'),
          nameEn: fields.text('nameEn'),
          accent: colour('accent'),
          accentDark: colour('accentDark'),
          logo,
          removeLogo: fields.checked('removeLogo'),
        },
      }),
      done: ({ version }) => ({ saved: version }),
    },
    event,
    fields,
  );
}

/** In base64; a field that was left empty comes as a file without a name. */
async function pictureIn(form: FormData): Promise<string | null> {
  const file = form.get('logo');
  return file instanceof File && file.size > 0 ? Buffer.from(await file.arrayBuffer()).toString('base64') : null;
}

/** Nothing of a form of that length is read: what stands in the page is what is kept. */
function tooLargeLogo(): Returned {
  const message = m.errors_image_refused();
  return { form: 'default', about: '', problem: { code: 'IMAGE_REFUSED', message, fields: { logo: message } }, typed: {} };
}
