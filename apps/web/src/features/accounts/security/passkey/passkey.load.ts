import { redirect } from '@sveltejs/kit';
import { graphql } from '@kehila/contracts';
import { asForm } from '#api/form.server';

const beginPasskeyDocument = graphql(`
  mutation BeginPasskey($input: BeginPasskeyInput!) {
    beginPasskey(input: $input) {
      __typename
      ... on PasskeyAsked {
        options
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

const addPasskeyDocument = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      __typename
      ... on SecondFactorAdded {
        recoveryCodes
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

/** What a device is to be asked, for the script of the page. */
const askFor = (purpose: 'SIGN_IN' | 'CONFIRM' | 'ADD') =>
  asForm({
    name: 'ask',
    document: beginPasskeyDocument,
    variables: () => ({ input: { purpose } }),
    done: ({ options }) => ({ options }),
  });

export const askToSignIn = askFor('SIGN_IN');
export const askToConfirm = askFor('CONFIRM');
export const askToAdd = askFor('ADD');

export const addPasskey = asForm({
  name: 'add',
  document: addPasskeyDocument,
  variables: (fields) => ({ input: { name: fields.text('name'), response: fields.text('response') } }),
  done: ({ recoveryCodes }, _fields, { locals }) =>
    recoveryCodes.length > 0 ? { codes: recoveryCodes } : redirect(303, `/${locals.language}/me/security?done=factor`),
});
