import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { InvalidDataError } from 'open-door-screening/headless';
import * as z from 'zod';
import { people, type Person, type Role } from './people.ts';
import { keyFor } from './sealing.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use this route. A route that says nothing is closed to everybody. */
    roles?: readonly Role[] | 'everybody';
  }
  interface FastifyRequest {
    /** Who has signed in; the routes for everybody may have nobody. */
    person: Person;
  }
}

/** An answer that is no success, with a word that the page has a sentence for. */
export class Refusal extends Error {
  readonly statusCode: number;
  readonly reason: string;

  constructor(statusCode: number, reason: string) {
    super(reason);
    this.statusCode = statusCode;
    this.reason = reason;
  }
}

const cookieOptions = { path: '/portal', httpOnly: true, sameSite: 'strict', signed: true } as const;
const session = 'portal-session';

/** What every request passes before a route sees it. */
export async function guard(app: FastifyInstance, secret: Buffer, requestsPerMinute: number): Promise<void> {
  await app.register(cookie, { secret: keyFor('cookies', secret).toString('base64') });
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['lit-html'],
      },
    },
  });
  // A whole office may come from one address: each that has signed in is counted alone.
  await app.register(rateLimit, {
    max: requestsPerMinute,
    keyGenerator: (request) => readSession(request)?.id ?? request.ip,
  });
  await app.register(csrf, { cookieOpts: cookieOptions, getToken: (request) => String(request.headers['csrf-token']) });

  app.decorateRequest('person');
  app.addHook('onRequest', async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    const { roles = [] } = request.routeOptions.config;
    const person = readSession(request)?.person;
    if (person) request.person = person;
    if (roles === 'everybody') return;
    if (!person) throw new Refusal(401, 'sign-in');
    if (!roles.includes(person.role)) throw new Refusal(403, 'role');
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (['GET', 'HEAD'].includes(request.method)) done();
    else app.csrfProtection(request, reply, done);
  });
  app.setErrorHandler(answerError);
}

/** Notes in a signed cookie who signs in. */
export function signIn(reply: FastifyReply, person: Person): void {
  reply.setCookie(session, `${person.id} ${randomUUID()}`, cookieOptions);
}

export function signOut(reply: FastifyReply): void {
  reply.clearCookie(session, cookieOptions);
}

function readSession(request: FastifyRequest): { readonly id: string; readonly person: Person } | undefined {
  const { valid, value } = request.unsignCookie(request.cookies[session] ?? '');
  const person = people.find(({ id }) => valid && id === value.split(' ')[0]);
  return person && { id: value!, person };
}

/** Says where data are wrong, and never what is there: a message may end in a log. */
function answerError(error: FastifyError | Error, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) return reply.code(error.statusCode).send({ reason: error.reason });
  if (error instanceof InvalidDataError)
    return reply.code(400).send({ reason: 'data', paths: error.problems.map(({ path }) => path) });
  if (error instanceof z.ZodError)
    return reply.code(400).send({ reason: 'data', paths: error.issues.map(({ path }) => path.join('.')) });
  // The cookie that the token goes with is another one: the page can ask for its token and try again.
  if ('code' in error && error.code.startsWith('FST_CSRF')) return reply.code(403).send({ reason: 'token' });
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status >= 500) console.error(error);
  return reply.code(status).send({ reason: status === 429 ? 'too-often' : status === 413 ? 'too-large' : 'failed' });
}
