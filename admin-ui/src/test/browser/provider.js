// The smallest OpenID provider: one person, who is always signed in, and who may be made to lie.
import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import http from 'node:http';

/** Where the server under test looks for its provider, if it was told of one. */
export const issuer = process.env.TABULARIUM_OIDC_ISSUER;

const client = process.env.TABULARIUM_OIDC_CLIENT_ID;
const secret = process.env.TABULARIUM_OIDC_CLIENT_SECRET;

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const text = (object) => Buffer.from(JSON.stringify(object)).toString('base64url');

function signed(claims) {
  const body = `${text({ alg: 'RS256', kid: 'key' })}.${text(claims)}`;
  return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey, 'base64url')}`;
}

/** Runs a provider for a test; `claims` are those of its person beside what a token needs. */
export async function withProvider(claims, test) {
  const codes = new Map();
  const routes = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      subject_types_supported: ['public'],
    }),
    '/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'key', use: 'sig' }] }),
    '/token': (form, headers) => {
      const asked = codes.get(form.get('code'));
      codes.delete(form.get('code'));
      const challenge = createHash('sha256').update(form.get('code_verifier')).digest('base64url');
      const pair = Buffer.from(`${client}:${secret}`).toString('base64');
      if (headers.authorization !== `Basic ${pair}` || challenge !== asked?.get('code_challenge')) return null;
      const now = Math.floor(Date.now() / 1000);
      const needed = { iss: issuer, aud: client, sub: 'person-1', iat: now, exp: now + 300, nonce: asked.get('nonce') };
      return { access_token: 'a', token_type: 'Bearer', id_token: signed({ ...needed, ...claims }) };
    },
  };
  const server = http.createServer(async (request, answer) => {
    const { pathname, searchParams } = new URL(request.url, issuer);
    if (pathname === '/authorize') {
      const code = randomUUID();
      codes.set(code, searchParams);
      const back = new URL(searchParams.get('redirect_uri'));
      back.search = new URLSearchParams({ code, state: searchParams.get('state') });
      answer.writeHead(302, { Location: back.href }).end();
      return;
    }
    const chunks = await request.toArray();
    const body = routes[pathname]?.(new URLSearchParams(Buffer.concat(chunks).toString()), request.headers);
    answer.writeHead(body ? 200 : 400, { 'Content-Type': 'application/json' });
    answer.end(JSON.stringify(body ?? { error: 'invalid_grant' }));
  });
  await new Promise((listening) => server.listen(new URL(issuer).port, '127.0.0.1', listening));
  try {
    await test();
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}
