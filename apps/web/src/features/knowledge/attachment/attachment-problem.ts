import * as m from '@kehila/messages/web';

const sentences: Readonly<Record<string, () => string>> = {
  FILE_MISSING: m.errors_file_missing,
  FILE_TOO_LARGE: m.errors_file_too_large,
  FILE_KIND_NOT_ALLOWED: m.errors_file_kind_not_allowed,
  FILE_NAME_TAKEN: m.errors_file_name_taken,
  ATTACHMENT_LIMIT_REACHED: m.web_attachments_full,
  ATTACHMENTS_A_DAY_REACHED: m.web_attachments_enough,
  ARTICLE_FILES_TOO_LARGE: m.web_attachments_no_room,
  REVISION_CHANGED: m.web_attachments_changed,
  RATE_LIMITED: m.errors_rate_limited,
};

/** Why a file was not taken that a form brought without script. */
export function attachmentProblem(code: string): string {
  return (sentences[code] ?? m.web_attachments_failed)();
}
