import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { ContentChange, LogEntry, Vault } from './vault.ts';

/** The line for the log on what somebody does now, to be written with what it is about. */
export function logged(request: FastifyRequest, entry: Omit<LogEntry, 'at' | 'by'>): ContentChange {
  const at = new Date().toISOString();
  // The time comes first: keys are in its order. Nobody can write a second line in the place of one.
  return {
    drawer: 'log',
    key: `${at} ${randomUUID()}`,
    replaces: 0,
    content: { at, by: request.person.name, ...entry },
  };
}

/** What was only looked at is in the log before it is shown. */
export async function log(vault: Vault, request: FastifyRequest, entry: Omit<LogEntry, 'at' | 'by'>): Promise<void> {
  await vault.write([logged(request, entry)]);
}
