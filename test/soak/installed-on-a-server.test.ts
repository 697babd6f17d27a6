import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entries, importedIn } from '../frameworks/importing.ts';

/** Where the packed package is installed, as an app has it. */
const app = join(import.meta.dirname, '../../demo/frameworks/react');

describe('installed on a server', () => {
  it.each(entries)('%s can be imported', (entry) => {
    expect(importedIn(app, entry)).toBe('imported\n');
  });
});
