import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { signIn, signOut } from '../door.ts';
import { log } from '../log.ts';
import { people, type Person } from '../people.ts';
import type { Vault } from '../vault.ts';

const choice = z.strictObject({ person: z.enum(people.map(({ id }) => id)) });

export interface Me {
  readonly person: Person | null;
  readonly people: readonly Person[];
  /** To be sent with every request that changes something. */
  readonly csrfToken: string;
  readonly config: object;
  readonly years: number;
  readonly isKeyBesideDatabase: boolean;
}

export function sessionRoutes(
  app: FastifyInstance,
  vault: Vault,
  told: Pick<Me, 'config' | 'years' | 'isKeyBesideDatabase'>,
): void {
  const options = { config: { roles: 'everybody' as const } };

  app.get('/me', options, (request, reply): Me => {
    const { person = null } = request as { person?: Person };
    return { person, people, csrfToken: reply.generateCsrf(), ...told };
  });

  app.post('/sign-in', options, async (request, reply) => {
    const { person: id } = choice.parse(request.body);
    request.person = people.find((person) => person.id === id)!;
    signIn(reply, request.person);
    await log(vault, request, { action: 'signed-in' });
    return reply.code(204).send();
  });

  app.post('/sign-out', options, (_request, reply) => {
    signOut(reply);
    return reply.code(204).send();
  });
}
