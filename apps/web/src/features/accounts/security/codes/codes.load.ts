import { graphql } from '@kehila/contracts';
import { asForm } from '#api/form.server';

const renewRecoveryCodesDocument = graphql(`
  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
    renewRecoveryCodes(input: $input) {
      __typename
      ... on RecoveryCodesRenewed {
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

export const renewCodes = asForm({
  name: 'default',
  document: renewRecoveryCodesDocument,
  variables: () => ({ input: { endOldCodes: true } }),
  done: ({ recoveryCodes }) => ({ codes: recoveryCodes }),
});
