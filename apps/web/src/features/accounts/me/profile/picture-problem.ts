import * as m from '@kehila/messages/web';

const sentences: Readonly<Record<string, () => string>> = {
  FILE_MISSING: m.errors_file_missing,
  FILE_TOO_LARGE: m.errors_file_too_large,
  FILE_NOT_AN_IMAGE: m.errors_file_not_an_image,
  FILE_ANIMATED: m.errors_file_animated,
  FILE_TOO_MANY_PIXELS: m.errors_file_too_many_pixels,
  NOT_ALLOWED: m.errors_not_verified,
};

/** Why a picture was not taken. */
export function pictureProblem(code: string): string {
  return (sentences[code] ?? m.errors_file_not_an_image)();
}
