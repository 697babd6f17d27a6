import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftsOf, pathOf, recordsOf, versions } from './kept.ts';

describe.each(versions)('what version %s wrote', (version) => {
  test('is there byte for byte, and nothing was added or taken away', () => {
    const sums = readFileSync(pathOf(version, 'SHA256SUMS'), 'utf8');
    const files = readdirSync(pathOf(version), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
      .map(({ parentPath, name }) => `${parentPath}${sep}${name}`)
      .sort();
    const found = files.map((file) => {
      const name = file.slice(pathOf(version).length + 1).replaceAll(sep, '/');
      return `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${name}`;
    });

    expect(found).toEqual(sums.trimEnd().split('\n'));
  });
});

test('version 0.4.0 left 40 records and 20 drafts', () => {
  expect([recordsOf('0.4.0').length, draftsOf('0.4.0').length]).toEqual([40, 20]);
});
