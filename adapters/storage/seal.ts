import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { StoreError } from '../../src/errors';

const ALGORITHM = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/** Closes and opens texts with AES-256-GCM. */
export interface Seal {
  /** `about` says whose it is: a sealed text that was moved to another row does not open. */
  close(text: string, about: string): string;
  /** @throws StoreError when none of the keys opens it. */
  open(sealed: string, about: string): string;
  /** True when it was closed with the first key. */
  isCurrent(sealed: string): boolean;
}

/**
 * A seal with these keys, 32 bytes each. The first closes, all open: to change the key put the new one before the old
 * one, start once, and take the old one away.
 */
export function sealWith(keys: readonly Buffer[]): Seal {
  const known = new Map(keys.map((key) => [nameOf(key), key]));
  const first = keys[0];
  return {
    close(text, about) {
      if (!first) throw noKey();
      const iv = randomBytes(IV);
      const cipher = createCipheriv(ALGORITHM, first, iv).setAAD(Buffer.from(about));
      const closed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${nameOf(first)}.${closed.toString('base64url')}`;
    },
    open(sealed, about) {
      const [name = '', body = ''] = sealed.split('.');
      const key = known.get(name);
      if (!key) throw noKey();
      const bytes = Buffer.from(body, 'base64url');
      try {
        const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV))
          .setAAD(Buffer.from(about))
          .setAuthTag(bytes.subarray(-TAG));
        return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]).toString('utf8');
      } catch {
        throw new StoreError(
          'A token in the store was changed from outside and cannot be opened.',
          'Install the app in that workspace again.',
        );
      }
    },
    isCurrent: (sealed) => first !== undefined && sealed.startsWith(`${nameOf(first)}.`),
  };
}

/** Tells keys apart without telling anything of them. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update('roastpitch key name').update(key).digest('hex').slice(0, 8);
}

function noKey(): StoreError {
  return new StoreError(
    'A token in the store cannot be opened: its key is not in ENCRYPTION_KEY.',
    'Put the key it was sealed with behind the present one, separated by a comma, and start again.',
  );
}
