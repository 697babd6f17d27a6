import type { Kiosk } from './kiosk.ts';
import type { OneTalk } from './one-talk.ts';
import type { Prepared, Preparing, Refused } from './preparing.ts';
import { TalkLock } from './talk-lock.ts';

/**
 * Begins the talk that its worker has prepared, or says why it does not; `anyway`: the worker knows what the browser
 * refuses. Nothing of it reaches the page before all is ready: until then its worker may leave, and another one come.
 */
export async function beginTalk(
  kiosk: Kiosk,
  oneTalk: OneTalk,
  preparing: Preparing,
  { pin, passphrase, file }: Prepared,
  anyway: boolean,
): Promise<Refused | undefined> {
  const { talk, keeping } = kiosk;
  const { purpose } = kiosk.snapshot.context;
  const hasLeft = () => kiosk.preparing !== preparing;
  const isPractice = purpose === 'practice';
  const isMine = isPractice || (await oneTalk.take().catch(() => undefined));
  if (hasLeft()) return undefined;
  if (isMine === false) {
    // Another window has begun a talk meanwhile: the first screen says so.
    kiosk.send({ type: 'leave' });
    void kiosk.look();
    return undefined;
  }
  const lock = pin === undefined ? undefined : await TalkLock.create(pin).catch(() => 'refused' as const);
  if (hasLeft()) return undefined;
  if (lock === 'refused') return 'pin';
  // Nothing is read where another window might write it.
  const open = async () => (isMine ? keeping.open(passphrase ?? '').catch(() => 'unread' as const) : 'unread');
  const opened = purpose === 'kept' ? await open() : undefined;
  if (hasLeft()) return undefined;
  if (typeof opened === 'string') return opened;
  // What is kept cannot be touched, and would have to be.
  const needsRoom = !isPractice && !opened && (passphrase !== undefined || keeping.found !== undefined);
  const makeRoom = async () => (isMine ? keeping.makeRoom(passphrase, hasLeft) : 'refused');
  const kept = needsRoom ? await makeRoom() : opened?.keeping;
  if (hasLeft()) return undefined;
  if (kept === 'refused' && !anyway) return 'storage';
  keeping.begin(kept === 'refused' ? undefined : kept, opened ? new Date() : '');
  talk.begin(purpose, kiosk.path);
  if (file) talk.goOnWith(file);
  if (opened) talk.goOnWith({ draft: opened.draft });
  // Whatever it holds, nobody has taken it along.
  if (opened) talk.hasEnded = true;
  kiosk.send({ type: 'start', lock });
  return undefined;
}
