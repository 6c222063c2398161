import * as m from '@kehila/messages/web';

const sentences: Readonly<Record<string, () => string>> = {
  FILE_MISSING: m.errors_file_missing,
  FILE_TOO_LARGE: m.errors_file_too_large,
  FILE_NOT_AN_IMAGE: m.errors_file_not_an_image,
  FILE_ANIMATED: m.errors_file_animated,
  FILE_TOO_MANY_PIXELS: m.errors_file_too_many_pixels,
  FILE_LIMIT_REACHED: m.web_frame_images_enough,
  TOO_LONG: m.web_frame_images_no_room,
  RATE_LIMITED: m.errors_rate_limited,
  NOT_ALLOWED: m.errors_not_verified,
};

/** Why an image was not taken that a form brought without script. */
export function imageProblem(code: string): string {
  return (sentences[code] ?? m.web_frame_images_failed)();
}
