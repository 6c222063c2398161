import type { INestApplicationContext } from '@nestjs/common';
import { Argument, type Command, Option } from 'commander';
import { Accounts, CreateAccount, GrantRole, IssueSetUpLink, ResetSecondFactor, type RoleToGrant, SuspendAccount } from '@kehila/accounts';
import { message } from '@kehila/messages';
import { Actor, BadInput, isFailure, type Locale, type Settings } from '@kehila/platform';
import type { Console } from '../console/console';
import { CommandFailed } from '../failures/failure';
import { command } from './command';
import { spaceIdOf } from './space-id-of';
import { withFeatures } from './with-features';

interface NewAccountOptions {
  readonly email: string;
  readonly handle: string;
  readonly name: string;
  readonly language: Locale;
  readonly role?: string;
}

/** Whoever may run commands on the data is above the roles; the audit log shows the act without an account. */
const operator = Actor.anonymous('en');
const roles: readonly RoleToGrant['role'][] = ['EXPERT', 'STAFF', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'];

/** Those that may hold in every space; an expert is one of a space. */
const everywhere = roles.filter((role) => role !== 'EXPERT');

/** `kehila account create|grant|suspend|reset-factor`. */
export function accountCommand(console: Console, settings: () => Settings): Command {
  const account = command('account', 'cli_help_account', console);
  account
    .addCommand(
      command('create', 'cli_help_account_create', console)
        .requiredOption('--email <address>', console.sentence('cli_help_email'))
        .requiredOption('--handle <handle>', console.sentence('cli_help_handle'))
        .requiredOption('--name <name>', console.sentence('cli_help_name'))
        .addOption(new Option('--language <language>', console.sentence('cli_help_language')).choices(['he', 'en']).default('he'))
        .addOption(new Option('--role <role>', console.sentence('cli_help_create_role')).choices(everywhere.map((role) => role.toLowerCase())))
        .action((options: NewAccountOptions) => createAccount(console, settings(), options)),
    )
    .addCommand(
      command('grant', 'cli_help_account_grant', console)
        .argument('<handle>', console.sentence('cli_help_handle'))
        .addArgument(new Argument('<role>', console.sentence('cli_help_role')).choices(roles.map((role) => role.toLowerCase())))
        .option('--space <slug>', console.sentence('cli_help_role_space'))
        .action((handle: string, role: string, { space }: { space?: string }) => grantRole(console, settings(), handle, role, space)),
    )
    .addCommand(
      command('suspend', 'cli_help_account_suspend', console)
        .argument('<handle>', console.sentence('cli_help_handle'))
        .action((handle: string) => suspendAccount(console, settings(), handle)),
    )
    .addCommand(
      command('reset-factor', 'cli_help_account_reset_factor', console)
        .argument('<handle>', console.sentence('cli_help_handle'))
        .action((handle: string) => resetFactor(console, settings(), handle)),
    );
  return account;
}

/** Without a password: its owner sets one by the link that is printed, and by that of a reset when it is too old. */
async function createAccount(console: Console, settings: Settings, { email, handle, name, language, role }: NewAccountOptions): Promise<void> {
  const outcome = await withFeatures(console, settings, async (app) => {
    const account = { email, handle, displayName: name, language, verified: true };
    const created = await app.get(CreateAccount, { strict: false }).execute(operator, account).catch(refusedInput(console));
    if (isFailure(created)) return created;
    const { accountId } = created;
    if (role !== undefined) await app.get(GrantRole, { strict: false }).execute(operator, { accountId, role: roleNamed(role), spaceId: null });
    const link = await app.get(IssueSetUpLink, { strict: false }).execute(operator, accountId);
    return isFailure(link) ? link : { accountId, link: link.address };
  });
  if (isFailure(outcome)) throw new CommandFailed('cli_failed_refused', { reason: outcome.message });
  console.result({ accountId: outcome.accountId, handle, role: role ?? null, setUpLink: outcome.link });
  console.say('cli_account_created', { handle });
  if (role !== undefined) console.say('cli_account_created_role', { role });
  console.say('cli_account_set_up', { link: outcome.link });
}

function roleNamed(name: string): RoleToGrant['role'] {
  return name.toUpperCase() as RoleToGrant['role'];
}

async function grantRole(console: Console, settings: Settings, handle: string, roleName: string, slug: string | undefined): Promise<void> {
  const role = roleNamed(roleName);
  const granted = await withFeatures(console, settings, async (app) => {
    const accountId = await accountIdOf(app, handle);
    const spaceId = slug === undefined ? null : await spaceIdOf(app, slug);
    return app.get(GrantRole, { strict: false }).execute(operator, { accountId, role, spaceId });
  });
  if (isFailure(granted)) throw new CommandFailed('cli_failed_refused', { reason: granted.message });
  console.result({ handle, role, space: slug ?? null });
  console.say('cli_role_granted', { handle, role: roleName });
}

async function suspendAccount(console: Console, settings: Settings, handle: string): Promise<void> {
  const suspended = await withFeatures(console, settings, async (app) =>
    app.get(SuspendAccount, { strict: false }).execute(operator, await accountIdOf(app, handle)),
  );
  if (isFailure(suspended)) throw new CommandFailed('cli_failed_refused', { reason: suspended.message });
  console.result({ handle, suspended: true });
  console.say('cli_account_suspended', { handle });
}

async function resetFactor(console: Console, settings: Settings, handle: string): Promise<void> {
  const reset = await withFeatures(console, settings, async (app) =>
    app.get(ResetSecondFactor, { strict: false }).execute(operator, await accountIdOf(app, handle)),
  );
  if (isFailure(reset)) throw new CommandFailed('cli_failed_refused', { reason: reset.message });
  console.result({ handle, reset: true });
  console.say('cli_factor_reset', { handle });
}

async function accountIdOf(app: INestApplicationContext, handle: string): Promise<string> {
  const account = await app.get(Accounts, { strict: false }).byHandle(handle);
  if (!account) throw new CommandFailed('cli_failed_no_account', { handle });
  return account.id;
}

const uniqueViolation = '23505';

/** Says of each value what is wrong with it. */
const refusedInput =
  (console: Console) =>
  (error: unknown): never => {
    if ((error as { code?: string }).code === uniqueViolation) throw new CommandFailed('cli_failed_account_taken');
    if (!(error instanceof BadInput)) throw error;
    const said = error.fields.map(({ path, code, values }) => {
      const key: string = `errors_input_${code.toLowerCase()}`;
      return `${path.join('.')}: ${message(key, values ?? {}, console.language)}`;
    });
    throw new CommandFailed('cli_failed_input', { said: said.join(' ') });
  };
