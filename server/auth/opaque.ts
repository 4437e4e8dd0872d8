import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A new secret of 256 bits in base64url: 43 characters. */
export function newOpaque(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, hexadecimal: what is stored of a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** SHA-256 in base64url, as PKCE's S256 writes it. */
export function challengeOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** A secret that follows from another one and a key; who has both can make it again, so that it need not be stored. */
export function deriveOpaque(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
