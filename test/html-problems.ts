import { HtmlValidate } from 'html-validate';
import { htmlRules } from './barriers.ts';

const validator = new HtmlValidate(htmlRules as never);

/** What was found in HTML before: a talk is the same on many screens around it. */
const known = new Map<string, Promise<string[]>>();

/** What html-validate finds in HTML. What Lit leaves in comments is no part of it. */
export function htmlProblems(html: string): Promise<string[]> {
  const found = known.get(html) ?? problemsIn(html);
  known.set(html, found);
  return found;
}

async function problemsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, offset }) => `${ruleId}: ${message} ${html.slice(Math.max(0, offset - 1), offset + 200)}`,
    ),
  );
}
