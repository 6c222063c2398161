import { everyAccount, everyConfirmed, type Input, row, type Row } from './row';

const administratorOnly = 'login shut shut shut shut shut shut shut shut yes';
const staffAnywhere = 'login shut shut shut shut yes yes shut shut yes';

export const mutations: readonly Row<Input>[] = [
  row('updateProfile', 'one’s own', everyConfirmed, (_, mine) => ({ displayName: `Name ${mine.length}` })),
  row('changeHandle', 'one’s own', everyConfirmed, (_, mine) => ({ handle: `h${Buffer.from(mine).toString('hex').slice(-24)}` })),
  row('removePicture', 'one’s own', everyConfirmed, () => ({})),
  row('updateContact', 'one’s own', everyAccount, () => ({ phone: '050-1234567' })),
  row('setPreferences', 'one’s own', everyAccount, () => ({ language: 'EN', timeZone: 'Asia/Jerusalem' })),
  row('setNotificationChoices', 'one’s own', everyAccount, () => ({ choices: [{ event: 'ANSWER', inApp: true, mail: 'OFF' }] })),
  row('requestDataExport', 'of one’s own', everyAccount, () => ({})),
  row('requestAccountDeletion', 'with a wrong password', `login ${'PASSWORD_WRONG '.repeat(9)}`, () => ({ password: 'not the password' })),
  row('createClaim', 'of an imported account', staffAnywhere, async (scene) => ({ accountId: await scene.administration.importedAccount() })),
  row('giveAddress', 'to an imported account', staffAnywhere, async (scene, mine) => ({
    accountId: await scene.administration.importedAccount(),
    email: `${mine}@claims.example`,
  })),
  row('claimAccount', 'by a link that nobody made', `login no ${'TOKEN_INVALID '.repeat(8)}`, () => ({ token: 'x'.repeat(43) })),
  row('mergeAccounts', 'of two strangers', administratorOnly, async (scene) => ({
    fromId: await scene.administration.importedAccount(),
    intoId: scene.asker.accountId,
  })),
];

export const queries: readonly Row<string>[] = [
  row('claim', 'by a link that nobody made', 'none '.repeat(10), () => `{ claim(token: "${'x'.repeat(43)}") { expiresAt } }`),
  row(
    'mergePreview',
    'of two strangers',
    administratorOnly,
    ({ asker, helper }) => `{ mergePreview(fromId: "${asker.accountId}", intoId: "${helper.accountId}") { refusal } }`,
  ),
];
