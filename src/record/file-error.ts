/** Why a file, or encrypted bytes, cannot be opened. `reason` says what somebody can do about it. */
export class FileError extends Error {
  override name = 'FileError';
  readonly reason: 'needs-passphrase' | 'wrong-passphrase' | 'damaged' | 'too-large' | 'too-costly' | 'unknown';

  constructor(reason: FileError['reason']) {
    super(`The file cannot be opened: ${reason}`);
    this.reason = reason;
  }
}
