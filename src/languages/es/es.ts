import returnFromRun from '../../instruments/return-from-run/es.json' with { type: 'json' };
import type { WholePack } from '../pack.ts';
import { ownLanguage } from '../page-registry.ts';
import { paper } from './paper.ts';
import { result } from './result.ts';
import { talk } from './talk.ts';

// What a page with the element loads: all but the words of the kiosk. The file is built under this name.
const spanish: Omit<WholePack, 'kiosk' | 'selfTest'> = /* @__PURE__ */ ownLanguage({
  language: 'es',
  locale: 'es-US',
  talk,
  result,
  paper,
  returnFromRun,
});

export default spanish;
