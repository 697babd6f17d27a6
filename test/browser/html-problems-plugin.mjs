import { htmlProblems } from '../html-problems.ts';

/** A command for tests: `html-problems` answers what html-validate finds in `{ html }`. */
export function htmlProblemsPlugin() {
  return {
    name: 'html-problems',
    executeCommand: async ({ command, payload }) =>
      command === 'html-problems' ? htmlProblems(payload.html) : undefined,
  };
}
