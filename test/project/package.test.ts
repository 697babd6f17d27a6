import { describe, expect, it } from 'vitest';
import { returnFromRun, parseInstrument, version, withWording } from 'open-door-screening';
import spanish from 'open-door-screening/languages/es';
import packageData from '../../package.json' with { type: 'json' };
import en from '../../src/instruments/return-from-run/en.json' with { type: 'json' };
import react18 from '../frameworks/react-18/package.json' with { type: 'json' };
import structure from '../../src/instruments/return-from-run/structure.json' with { type: 'json' };

describe('the package', () => {
  it('says the version it has', () => {
    expect(version).toBe(packageData.version);
  });

  it('depends on a few libraries, in exact versions, and nothing else', () => {
    expect(Object.keys(packageData.dependencies).toSorted()).toEqual([
      '@noble/ciphers',
      '@noble/hashes',
      'age-encryption',
      'lit',
      'xstate',
      'zod',
    ]);
    const { 'react-18': folder, ...developmentOnly } = packageData.devDependencies;
    // Two versions of one package cannot be installed side by side under their own names.
    expect(folder).toBe('file:test/frameworks/react-18');
    const all = { ...packageData.dependencies, ...developmentOnly, ...react18.dependencies };
    for (const [name, wanted] of Object.entries(all)) expect(wanted, name).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('the built-in instrument', () => {
  it('is what reading its data gives', () => {
    expect(parseInstrument({ ...structure, wording: { en } })).toEqual(returnFromRun);
  });

  it('takes its Spanish words', () => {
    expect(withWording(returnFromRun, spanish.returnFromRun).wording['es']).toEqual(spanish.returnFromRun);
  });
});
