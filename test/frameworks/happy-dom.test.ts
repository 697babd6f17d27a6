// @vitest-environment happy-dom
import { testsIn } from './in-test-environment.ts';

testsIn('happy-dom');
