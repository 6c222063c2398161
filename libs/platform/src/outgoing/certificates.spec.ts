import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { PemConverter, SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';
import { outgoing } from './outgoing';

interface Identity {
  readonly cert: string;
  readonly key: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const day = 24 * 3_600_000;

/** A certificate that a server signed for itself, valid from yesterday for so many days. */
async function certificateFor(host: string, days = 2): Promise<Identity> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const notBefore = new Date(Date.now() - day * 1.5);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${host}`,
    keys,
    signingAlgorithm: algorithm,
    notBefore,
    notAfter: new Date(notBefore.getTime() + days * day),
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
  });
  const key = PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
  return { cert: certificate.toString('pem'), key };
}

describe('a request to a server with a certificate', () => {
  let server: Server | undefined;
  const trusted = getCACertificates();
  afterEach(() => {
    setDefaultCACertificates(trusted);
    server?.closeAllConnections();
    server?.close();
  });

  const ask = async (identity: Identity, trusts: readonly Identity[]): Promise<string> => {
    setDefaultCACertificates([...trusted, ...trusts.map(({ cert }) => cert)]);
    server = createServer(identity, (_request, response) => response.end('here'));
    await new Promise<void>((listening) => server!.listen(0, '127.0.0.1', listening));
    const host = `localhost:${(server.address() as AddressInfo).port}`;
    return outgoing({ hosts: new Set([host]), loopback: true })(`https://${host}/`).then(
      (answer) => answer.text(),
      (error: { code?: string }) => error.code ?? 'another error',
    );
  };

  it('is answered where the certificate is for this host and somebody trusted vouches for it', async () => {
    const identity = await certificateFor('localhost');
    expect(await ask(identity, [identity])).toBe('here');
  });

  it('is not made where it is for another host', async () => {
    const identity = await certificateFor('elsewhere.example');
    expect(await ask(identity, [identity])).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  });

  it('is not made where nobody trusted vouches for it', async () => {
    expect(await ask(await certificateFor('localhost'), [])).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  it('is not made where its time is over', async () => {
    const identity = await certificateFor('localhost', 1);
    expect(await ask(identity, [identity])).toBe('CERT_HAS_EXPIRED');
  });
});
