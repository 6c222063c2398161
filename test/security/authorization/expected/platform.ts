import { everybody, type Input, row, type Row } from './row';

export const mutations: readonly Row<Input>[] = [
  row('retryMail', 'that was not given up', 'login shut shut shut shut shut shut shut shut none', () => ({ mailId: '1' })),
];

export const queries: readonly Row<string>[] = [
  row('auditLog', 'all', 'login shut shut shut shut shut shut shut shut yes', () => '{ auditLog { nodes { act } } }'),
  row('mails', 'all', 'login shut shut shut shut shut shut shut shut yes', async (scene) => {
    await scene.administration.mail();
    return '{ mails { nodes { text } } }';
  }),
  row('checkText', 'any text', everybody, () => '{ checkText(text: "so") { without } }'),
  row('preview', 'any text', everybody, () => '{ preview(markdown: "*so*") { html } }'),
];
