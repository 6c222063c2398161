import * as Bowser from 'bowser';
import { translate } from '@kehila/platform';

/** What a browser says of itself, as a person would: "Chrome on Windows". */
export function deviceInWords(userAgent: string | null): string {
  const parsed = userAgent ? Bowser.parse(userAgent) : null;
  const browser = parsed?.browser.name;
  const system = parsed?.os.name;
  if (browser && system) return translate('security_device', { browser, system });
  return browser || system || translate('security_device_unknown');
}
