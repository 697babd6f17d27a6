import type * as Ace from 'accessibility-checker-engine';

// What looks for barriers beside axe, and what of it is off, with the reason. Runs in pages, and imports nothing there.

/**
 * Rules of IBM's checker, or one reason of a rule, that are off. Of its findings only those count that it is sure of; what it asks a person to look at
 * (`POTENTIAL`, `MANUAL`) comes with every screen, as "verify that color is not the only means".
 */
const offInIbm: Readonly<Record<string, string>> = {
  aria_role_redundant: 'Safari forgets that a list is one where its marks are styled away; `role="list"` reminds it.',
  element_tabbable_role_valid: 'What scrolls sideways takes the focus, so that keys scroll it in Safari, too.',
  'fieldset_label_valid Fail_2':
    'The ways not to answer have the same name in each question; it is read after the words of that question, which are the group around.',
  element_attribute_deprecated: '`start` of an ordered list was deprecated in HTML 4 only, and is plain HTML today.',
  input_checkboxes_grouped:
    'The choices and the ways not to answer share the name of their question. Nothing is submitted by it, and each group has its label.',
};

/** Rules of html-validate that differ from its `standard` and `a11y` presets. */
export const htmlRules = {
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // As `aria_role_redundant` of IBM's checker.
    'no-redundant-role': 'off',
    // A record to read is laid out as a grid, and printed with rows that Chromium tags; a `<dl>` it does not tag.
    'prefer-native-element': 'off',
    // Because of the form around a talk, browsers do not join its fields with the host's; nothing is submitted by it.
    'wcag/h32': 'off',
  },
} as const;

interface Finding {
  readonly ruleId: string;
  readonly reasonId: string;
  readonly message: string;
  readonly snippet: string;
  readonly value: readonly [string, string];
}

/** What IBM's checker is sure of on the page, or in a part of it. The checker is in the page as `ace`. */
export async function ibmFindings(part: Node, off: readonly string[]): Promise<string[]> {
  const { ace } = window as unknown as { ace: typeof Ace };
  const foldedIn = (root: Node): HTMLDetailsElement[] =>
    [...(root as ParentNode).querySelectorAll('*')].flatMap((inside) => [
      ...(inside instanceof HTMLDetailsElement && !inside.open ? [inside] : []),
      ...(inside.shadowRoot ? foldedIn(inside.shadowRoot) : []),
    ]);
  // It finds no name of a group in what is folded, but the group.
  const folded = foldedIn(part);
  for (const details of folded) details.open = true;
  const report = await new ace.Checker().check(part, ['IBM_Accessibility']);
  for (const details of folded) details.open = false;
  return (report.results as unknown as Finding[])
    .filter(({ value: [, sure] }) => sure === 'FAIL')
    .filter(({ ruleId, reasonId }) => !off.includes(ruleId) && !off.includes(`${ruleId} ${reasonId}`))
    .map(({ ruleId, reasonId, message, snippet }) => `${ruleId} (${reasonId}): ${message} ${snippet.slice(0, 200)}`);
}

export const ibmRulesOff: readonly string[] = Object.keys(offInIbm);

/** The HTML of all that is to be seen: the page's, and that of each root in it. */
export function wholeHtml(part: Document | ShadowRoot | Element): string[] {
  const own = 'documentElement' in part ? part.documentElement.outerHTML : part.innerHTML;
  const roots = [...part.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [own, ...roots.flatMap(wholeHtml)];
}
