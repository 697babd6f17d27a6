import type { Kiosk } from './kiosk.ts';
import type { OneTalk } from './one-talk.ts';
import type { Prepared, Refused } from './preparing.ts';
import { TalkLock } from './talk-lock.ts';

/** Begins a talk as its worker has prepared it, or says why it does not; `anyway`: the worker knows what the browser refuses. */
export async function beginTalk(
  kiosk: Kiosk,
  oneTalk: OneTalk,
  { pin, passphrase, file }: Prepared,
  anyway: boolean,
): Promise<Refused | undefined> {
  const { preparing, talk, keeping } = kiosk;
  const { purpose } = kiosk.snapshot.context;
  const isPractice = purpose === 'practice';
  const isMine = isPractice || (await oneTalk.take().catch(() => undefined));
  if (isMine === false) {
    // Another window has begun a talk meanwhile: the first screen says so.
    kiosk.send({ type: 'leave' });
    void kiosk.look();
    return undefined;
  }
  const lock = pin === undefined ? undefined : await TalkLock.create(pin).catch(() => 'refused' as const);
  if (lock === 'refused') return 'pin';
  // Nothing is read where another window might write it.
  const open = async () => (isMine ? keeping.open(passphrase ?? '').catch(() => 'unread' as const) : 'unread');
  const opened = purpose === 'kept' ? await open() : undefined;
  if (typeof opened === 'string') return opened;
  // What is kept cannot be touched, and would have to be.
  const needsStorage = passphrase !== undefined || keeping.found !== undefined;
  const isStored =
    isPractice || opened !== undefined || !needsStorage || (isMine === true && (await keeping.begin(passphrase)));
  // The worker may have left meanwhile, or prepare another talk.
  if (kiosk.preparing !== preparing) return undefined;
  if (!isStored && !anyway) return 'storage';
  talk.begin(purpose, kiosk.path);
  if (file) talk.goOnWith(file);
  if (opened) talk.goOnWith({ draft: opened.draft });
  // Whatever it holds, nobody has taken it along.
  if (opened) talk.hasEnded = true;
  kiosk.send({ type: 'start', lock });
  return undefined;
}
