/** Whether this browser can speak with the authenticator in the way that the API writes it. */
function knowsPasskeys(): boolean {
  return 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
}

export type DeviceAnswer = { readonly answer: string } | { readonly problem: 'unsupported' | 'cancelled' };

/** Lets the device make a passkey or sign with one. `options` and the answer are JSON. */
export async function askDevice(kind: 'make' | 'sign', options: string): Promise<DeviceAnswer> {
  if (!knowsPasskeys()) return { problem: 'unsupported' };
  try {
    const credential = await (kind === 'make' ? make(options) : sign(options));
    return credential ? { answer: JSON.stringify((credential as PublicKeyCredential).toJSON()) } : { problem: 'cancelled' };
  } catch {
    return { problem: 'cancelled' };
  }
}

function make(options: string): Promise<Credential | null> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON);
  return navigator.credentials.create({ publicKey });
}

function sign(options: string): Promise<Credential | null> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON);
  return navigator.credentials.get({ publicKey });
}
