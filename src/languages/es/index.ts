/**
 * Spanish, whole.
 *
 * @module
 */
import type { WholePack } from '../pack.ts';
import forElement from './es.ts';
import { kiosk } from './kiosk.ts';
import { selfTest } from './self-test.ts';

const spanish: WholePack = { ...forElement, kiosk, selfTest };

export default spanish;
