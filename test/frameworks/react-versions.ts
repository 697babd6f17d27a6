import { createRequire } from 'node:module';
import { join } from 'node:path';
import { vi } from 'vitest';

const folders = { 18: 'react-18', 19: '.' };

/** The versions of React that the component is for. */
export const versions = [18, 19] as const;
export type Version = (typeof versions)[number];

/** One version of React with its renderers, and the component in it. */
export async function reactOf(version: Version) {
  const require = createRequire(join(import.meta.dirname, folders[version], 'package.json'));
  const react = require('react') as typeof import('react');
  if (!react.version.startsWith(`${version}.`)) throw new Error(`Not React ${version}, but ${react.version}`);
  vi.resetModules();
  vi.doMock('react', () => react);
  return {
    react,
    client: require('react-dom/client') as typeof import('react-dom/client'),
    server: require('react-dom/server') as typeof import('react-dom/server'),
    ...(await import('../../src/frameworks/react.ts')),
  };
}

/** What a server writes of an element that an app gives properties, handlers, attributes and children. */
export const served =
  '<open-door-screening lang="es" id="talk" class="wide"><h1 slot="header">County</h1></open-door-screening>';
