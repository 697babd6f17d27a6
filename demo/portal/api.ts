import type { Me } from './server/routes/session.ts';

/** Why the server did not do what it was asked: `reason` is a word of its own, or `unreachable`. */
export class Refused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

const root = '/portal/api';
let csrfToken = '';

export async function me(): Promise<Me> {
  const answer = await ask<Me>('GET', '/me');
  csrfToken = answer.csrfToken;
  return answer;
}

interface Given {
  readonly body?: unknown;
  /** The version of what is changed, as this page knows it. */
  readonly version?: number | undefined;
}

/** Asks the server. @throws {Refused} */
export async function ask<Answer>(method: string, path: string, given: Given = {}): Promise<Answer> {
  try {
    return await askOnce(method, path, given);
  } catch (error) {
    // Somebody has signed in in another window, after the browser had forgotten its cookies.
    if (!(error instanceof Refused) || error.reason !== 'token') throw error;
    await me();
    return askOnce(method, path, given);
  }
}

async function askOnce<Answer>(method: string, path: string, { body, version }: Given): Promise<Answer> {
  const response = await fetch(root + path, {
    method,
    headers: {
      'csrf-token': csrfToken,
      ...(version !== undefined && { 'if-match': String(version) }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(unreachable);
  // The line may break while the answer comes.
  const text = await response.text().catch(unreachable);
  if (!response.ok) throw new Refused(reasonIn(text));
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

/** What was printed: a version of a record, or a talk of a case that has no record yet. */
export type Printed = { readonly record: string; readonly version: number } | { readonly caseReference: string };

/** For the log. */
export function notePrinted(printed: Printed): Promise<void> {
  const path =
    'record' in printed
      ? `/records/${printed.record}/versions/${printed.version}`
      : `/cases/${encodeURIComponent(printed.caseReference)}/drafts`;
  return ask('POST', `${path}/printed`);
}

function unreachable(): never {
  throw new Refused('unreachable');
}

/** Makes what somebody does on a page out of a task; says the reason where the server does not do it. */
export function tryingTo(sayReason: (reason: string) => void) {
  return <Args extends unknown[]>(task: (...args: Args) => Promise<void>) =>
    (...args: Args): void =>
      void task(...args).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        sayReason(error.reason);
      });
}

function reasonIn(text: string): string {
  try {
    return (JSON.parse(text) as { reason: string }).reason;
  } catch {
    return 'failed';
  }
}

export function exportAddress(form: string, filter: URLSearchParams): string {
  return `${root}/exports/${form}?${filter}`;
}
