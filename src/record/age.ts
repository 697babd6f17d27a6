import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Decrypter, Encrypter, Stanza, type Identity, type Recipient } from 'age-encryption';
import { fromBase64, toBase64 } from './base64.ts';
import { FileError } from './file-error.ts';

/*
 * The age format (age-encryption.org), loaded when a file is encrypted or opened. The library for it would work out the
 * key from a passphrase in one piece, which takes seconds: here it is done in slices, so that the page stays responsive.
 */

/** The progress of a task that takes seconds, and a way to end it early. */
export interface Following {
  /** From 0 to 1, at most once each percent. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Ends the task, which is then rejected with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** As `age` itself takes it: the logarithm of how many times 1 KB of memory is filled and read. */
const usualWork = 18;
/** That is 1 GB. A file that needs more could only stop the machine. */
const mostWork = 20;

export async function encrypt(text: string, passphrase: string, following: Following): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient(passphrase, following));
  const later = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await nextTask();
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
  const bytes = await new Response(await encrypter.encrypt(later)).arrayBuffer();
  await nextTask();
  return new Uint8Array(bytes);
}

/** The text, or nothing where none of the passphrases is the right one. */
export async function decrypt(
  bytes: Uint8Array,
  passphrases: readonly string[],
  following: Following,
): Promise<string | undefined> {
  const decrypter = new Decrypter();
  let isWrong = false;
  decrypter.addIdentity({
    async unwrapFileKey(stanzas) {
      const key = await fileKey(stanzas, passphrases, following);
      isWrong = key === null;
      await nextTask();
      return key;
    },
  } satisfies Identity);
  try {
    return await decrypter.decrypt(bytes, 'text');
  } catch (error) {
    if (isWrong) return undefined;
    throw error;
  }
}

function recipient(passphrase: string, following: Following): Recipient {
  return {
    async wrapFileKey(key) {
      const salt = crypto.getRandomValues(new Uint8Array(16));
      const sealed = cipher(await keyFrom(passphrase, salt, usualWork, following)).encrypt(key);
      await nextTask();
      return [new Stanza(['scrypt', toBase64(salt), String(usualWork)], sealed)];
    },
  };
}

/** The key of the file in its header, which one of the passphrases opens. */
async function fileKey(
  stanzas: readonly Stanza[],
  passphrases: readonly string[],
  { onProgress, signal }: Following,
): Promise<Uint8Array | null> {
  const stanza = stanzas.find(({ args }) => args[0] === 'scrypt');
  if (!stanza) return null;
  const [, salt = '', work = '', ...more] = stanza.args;
  // The rules of the format. A work factor that is too high is refused without a try.
  if (stanzas.length > 1 || more.length > 0 || !/^[1-9]\d*$/.test(work)) throw new FileError('damaged');
  if (Number(work) > mostWork) throw new FileError('too-costly');
  const saltBytes = fromBase64(salt);
  if (saltBytes.length !== 16 || stanza.body.length !== 32) throw new FileError('damaged');
  for (const [index, passphrase] of passphrases.entries()) {
    const key = await keyFrom(passphrase, saltBytes, Number(work), {
      signal,
      onProgress: onProgress && ((share) => onProgress((index + share) / passphrases.length)),
    });
    try {
      return cipher(key).decrypt(stanza.body);
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** Each key encrypts one thing only: no nonce is needed. */
const cipher = (key: Uint8Array) => chacha20poly1305(key, new Uint8Array(12));

async function keyFrom(
  passphrase: string,
  salt: Uint8Array,
  work: number,
  { onProgress, signal }: Following,
): Promise<Uint8Array> {
  let percent = 0;
  const follow = (share: number) => {
    if (Math.floor(share * 100) === percent) return;
    percent = Math.floor(share * 100);
    signal?.throwIfAborted();
    onProgress?.(share);
  };
  const label = new TextEncoder().encode('age-encryption.org/v1/scrypt');
  const labelAndSalt = new Uint8Array([...label, ...salt]);
  signal?.throwIfAborted();
  // The first call of a function is slow on an old computer, so it gets its own task.
  await afterAllElse(() => pbkdf2(sha256, passphrase, labelAndSalt, { c: 1, dkLen: 1024 }));
  try {
    return await afterAllElse(() =>
      scryptAsync(passphrase, labelAndSalt, { N: 2 ** work, r: 8, p: 1, dkLen: 32, asyncTick: 5, onProgress: follow }),
    );
  } catch (error) {
    // There is not enough memory.
    throw error instanceof RangeError ? new FileError('too-costly') : error;
  } finally {
    await nextTask();
  }
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Starts a task of which every slice waits until nothing else has to be done. Where browsers schedule by priority, the
 * next slice would else come before every timer of the page.
 */
async function afterAllElse<Value>(task: () => Value): Promise<Awaited<Value>> {
  const { scheduler } = globalThis as { scheduler?: Partial<Scheduler> };
  if (scheduler?.postTask) return scheduler.postTask(task, { priority: 'background' });
  await nextTask();
  return await task();
}

interface Scheduler {
  readonly postTask: <Value>(task: () => Value, how: { priority: 'background' }) => Promise<Awaited<Value>>;
}
