// @vitest-environment jsdom
import { testsIn } from './in-test-environment.ts';

testsIn('jsdom');
