// @vitest-environment jsdom
import { testComponentIn } from './react-component.ts';

testComponentIn(18);
