import { describe, expect, it } from 'vitest';
import { returnFromRun, parseInstrument, version, withWording } from 'open-door-screening';
import spanish from 'open-door-screening/languages/es';
import packageData from '../../package.json' with { type: 'json' };
import en from '../../src/instruments/return-from-run/en.json' with { type: 'json' };
import structure from '../../src/instruments/return-from-run/structure.json' with { type: 'json' };

describe('the package', () => {
  it('says the version it has', () => {
    expect(version).toBe(packageData.version);
  });

  it('stands on a few libraries, in exact versions, and nothing else', () => {
    expect(Object.keys(packageData.dependencies).toSorted()).toEqual([
      '@noble/hashes',
      'age-encryption',
      'lit',
      'xstate',
      'zod',
    ]);
    for (const wanted of Object.values({ ...packageData.dependencies, ...packageData.devDependencies }))
      expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
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
