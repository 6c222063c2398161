import type { SettingsProblem } from './problem';
import { type Environment, type VariableName, variables } from './variables';

/** Reads variables one by one and gathers what is wrong with them, so that a person mends all in one go. */
export class VariableReader {
  readonly problems: SettingsProblem[] = [];

  constructor(private readonly environment: Environment) {
    for (const name of Object.keys(environment)) if (!isKnown(name)) this.refuse('cli_settings_unknown', { name });
  }

  /** The text of a variable, its default, or null. An empty one counts as absent. */
  text(name: VariableName): string | null {
    const value = this.environment[name]?.trim();
    return value ? value : (variables.find((variable) => variable.name === name)?.default ?? null);
  }

  isSet(name: VariableName): boolean {
    return Boolean(this.environment[name]?.trim());
  }

  oneOf<Value extends string>(name: VariableName, allowed: readonly Value[]): Value | null {
    const value = this.text(name);
    if (value === null) return null;
    const found = allowed.find((candidate) => candidate === value);
    if (!found) this.refuse('cli_settings_one_of', { name, value, allowed: allowed.join(', ') });
    return found ?? null;
  }

  port(name: VariableName): number {
    const value = this.text(name) ?? '';
    const port = Number(value);
    if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
    this.refuse('cli_settings_port', { name, value });
    return 0;
  }

  /** An address with one of these protocols. Its value is never repeated in the sentence: it may hold a password. */
  url(name: VariableName, protocols: readonly string[]): URL | null {
    const value = this.text(name);
    if (value === null) return null;
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url && url.hostname && protocols.includes(url.protocol.slice(0, -1))) return url;
    this.refuse('cli_settings_url', { name, protocols: protocols.map((protocol) => `${protocol}://`).join(', ') });
    return null;
  }

  /** An address without path, question mark or user: `https://community.example`. */
  origin(name: VariableName): URL | null {
    const url = this.url(name, ['https', 'http']);
    if (!url || (url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password)) return url;
    this.refuse('cli_settings_origin', { name, origin: url.origin });
    return null;
  }

  refuse(key: string, values: Record<string, unknown>): void {
    this.problems.push({ key, values });
  }
}

/** Ours begin with KEHILA_; those of the test suites with KEHILA_TEST_, and they mean nothing here. */
function isKnown(name: string): boolean {
  return !name.startsWith('KEHILA_') || name.startsWith('KEHILA_TEST_') || variables.some((variable) => variable.name === name);
}
