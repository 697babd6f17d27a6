/**
 * English, whole: what a translation begins with. The package itself reads its parts where they are said.
 *
 * @module
 */
import { returnFromRun } from '../../instruments/return-from-run/index.ts';
import type { WholePack } from '../pack.ts';
import { ownLanguage } from '../page-registry.ts';
import { kiosk } from './kiosk.ts';
import { paper } from './paper.ts';
import { result } from './result.ts';
import { selfTest } from './self-test.ts';
import { talk } from './talk.ts';

const english: WholePack = /* @__PURE__ */ ownLanguage({
  language: 'en',
  locale: 'en-US',
  talk,
  result,
  paper,
  kiosk,
  selfTest,
  returnFromRun: returnFromRun.wording['en']!,
});

export default english;
