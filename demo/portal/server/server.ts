import Fastify, { type FastifyInstance } from 'fastify';
import type { ConfigurationInput } from 'open-door-screening/headless';
import { guard } from './door.ts';
import { caseRoutes } from './routes/cases.ts';
import { draftRoutes } from './routes/drafts.ts';
import { exportRoutes } from './routes/exports.ts';
import { oversightRoutes } from './routes/oversight.ts';
import { recordRoutes } from './routes/records.ts';
import { retentionRoutes } from './routes/retention.ts';
import { sessionRoutes } from './routes/session.ts';
import type { Secret } from './sealing.ts';
import type { Store } from './store.ts';
import { Vault } from './vault.ts';

export interface PortalOptions extends Secret {
  readonly store: Store;
  /** The agency's settings and contacts, which the pages hand to the element. */
  readonly config: ConfigurationInput;
  /** So many years after their last change records are removed. */
  readonly years: number;
  readonly requestsPerMinute?: number | undefined;
  /** Gives the page, where this server has pages; the nonce is that of its policy. */
  readonly page?: ((nonces: { readonly script: string; readonly style: string }) => Promise<string>) | undefined;
}

/** The largest body: what the package reads at most. */
const bodyLimit = 4_000_000;
/** The longest reference of a case: 60 characters, each of which may be two to JavaScript. */
const maxParamLength = 120;

/** The portal's server. It listens nowhere yet; once it is closed, all that it has said is kept is on the disk. */
export async function portalServer(options: PortalOptions): Promise<FastifyInstance> {
  const { store, secret, config, years, isKeyBesideDatabase, requestsPerMinute = 600, page } = options;
  const vault = new Vault(store, secret);
  const app = Fastify({ bodyLimit, forceCloseConnections: 'idle', routerOptions: { maxParamLength } });
  await guard(app, secret, requestsPerMinute);
  await app.register(
    (api, _options, done) => {
      sessionRoutes(api, vault, { config, years, isKeyBesideDatabase });
      caseRoutes(api, vault);
      draftRoutes(api, vault);
      recordRoutes(api, vault, config);
      oversightRoutes(api, vault);
      exportRoutes(api, vault);
      retentionRoutes(api, vault, years);
      done();
    },
    { prefix: '/portal/api' },
  );
  if (page)
    app.get('/portal/', { config: { roles: 'everybody' } }, async (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(await page(reply.cspNonce)),
    );
  app.addHook('onClose', () => vault.close());
  return app;
}
