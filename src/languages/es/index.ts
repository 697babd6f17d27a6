/**
 * Spanish, whole.
 *
 * @module
 */
import type { WholePack } from '../pack.ts';
import { ownLanguage } from '../page-registry.ts';
import forElement from './es.ts';
import { kiosk } from './kiosk.ts';
import { selfTest } from './self-test.ts';

const spanish: WholePack = /* @__PURE__ */ ownLanguage({ ...forElement, kiosk, selfTest });

export default spanish;
