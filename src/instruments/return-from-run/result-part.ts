import { splitStructure, splitWording } from '../../instrument/parts-by-use.ts';
import type { Structure } from '../../instrument/structure.ts';
import en from './en.json' with { type: 'json' };
import data from './structure.json' with { type: 'json' };

// A build replaces this file with its outcome: see `workedOut` in vite.config.ts.
export const structure = splitStructure(data as unknown as Structure).ofResult;
export const words = splitWording(en, data as unknown as Structure).ofResult;
