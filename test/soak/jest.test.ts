import { afterAll, beforeAll, expect, it } from 'vitest';
import { installApp, minutes, type InstalledApp } from './installed-app.ts';

let app: InstalledApp;

beforeAll(() => {
  app = installApp('jest');
}, minutes);

afterAll(() => app?.remove(), minutes);

it.each(['test:modules', 'test:babel'])(
  'in Jest, with what the guide says, a talk reaches its record: %s',
  (script) => expect(app.run(script)).toContain('1 passed, 1 total'),
  minutes,
);
