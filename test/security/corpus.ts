/** What a page must show as text and never run: each calls `pwned` where it is taken for more than text. */
export const injections: readonly string[] = [
  '<script>pwned(1)</script>',
  '<SCRIPT SRC=data:text/javascript,pwned(2)></SCRIPT>',
  '</script><script>pwned(3)</script>',
  '<img src=x onerror=pwned(4)>',
  '<img/src="x"/onerror="pwned(5)">',
  '<svg onload=pwned(6)>',
  '<svg><script>pwned(7)</script></svg>',
  '<svg><animate onbegin=pwned(8) attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><img src=x onerror=pwned(9)>',
  '<body onload=pwned(10)>',
  '<iframe srcdoc="<script>parent.pwned(11)</script>"></iframe>',
  '<iframe src="javascript:parent.pwned(12)"></iframe>',
  '<a href="javascript:pwned(13)">here</a>',
  '<details open ontoggle=pwned(14)>',
  '<input autofocus onfocus=pwned(15)>',
  '<object data="data:text/html,<script>parent.pwned(16)</script>"></object>',
  '<form action="javascript:pwned(17)"><button autofocus>go</button></form>',
  '<link rel=stylesheet href="data:text/css,*{display:none}">',
  '<meta http-equiv=refresh content="0;url=javascript:pwned(18)">',
  '<base href="https://evil.example/">',
  '<template shadowrootmode=open><img src=x onerror=pwned(19)></template>',
  '"><img src=x onerror=pwned(20)>',
  "'><img src=x onerror=pwned(21)>",
  '" autofocus onfocus="pwned(22)" x="',
  "' onmouseover='pwned(23)' x='",
  '` onload=pwned(24) x=`',
  '</textarea><img src=x onerror=pwned(25)>',
  '</title><img src=x onerror=pwned(26)>',
  '</style><img src=x onerror=pwned(27)>',
  '</option></select><img src=x onerror=pwned(28)>',
  '<!-- --><img src=x onerror=pwned(29)> -->',
  '<!--?lit$pwned$-->',
  '<?lit$1234$><img src=x onerror=pwned(30)>',
  '{{lit-0}} {{constructor.constructor("pwned(31)")()}}',
  '${pwned(32)} ${`${pwned(33)}`}',
  '<%= pwned(34) %> #{pwned(35)} {%raw%}',
  ']]><img src=x onerror=pwned(36)>',
  '<![CDATA[<script>pwned(37)</script>]]>',
  '&lt;img src=x onerror=pwned(38)&gt; &#60;svg&#32;onload=pwned(39)&#62; &amp;nbsp;',
  'javascript:pwned(40)//',
  'JaVa\tScRiPt:pwned(41)',
  'data:text/html,<script>pwned(42)</script>',
  '"; } * { display: none } @import "https://evil.example/x.css"; /*',
  '\\"; background: url(https://evil.example/x) \\3c /style \\3e',
  'expression(pwned(43)) </p><p style="position:fixed;inset:0">',
  "=cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+1+1;=HYPERLINK("https://evil.example","here")',
  '-2+3\t=1+1',
  '\u202Egnp.gpj\u202C \u2066<img src=x onerror=pwned(44)>\u2069',
  'one\u2028<img src=x onerror=pwned(45)>\u2029two',
  'nul\0l <img\0src=x onerror=pwned(46)>',
  '＜img src=x onerror=pwned(47)＞ <ſcript>pwned(48)</ſcript>',
  '\uFEFF<img src=x onerror=pwned(49)>',
];

/** Elements that only come of these texts, and that no screen and no paper has of its own. */
export const injectedElements =
  'script, img, svg, math, object, embed, form:not(.frame), link, meta:not([charset]), base, template, body body, [onerror], [onload], [onfocus], [onclick], [onmouseover], [ontoggle], [onbegin], iframe[srcdoc], a[href^="javascript:" i], a[href^="data:" i], [style*=fixed]';

/** The same data with one of these, in turn, in place of every text at such a path. */
export function injectedInto<Data>(data: Data, isText: (steps: readonly string[]) => boolean): Data {
  let at = 0;
  const replace = (value: unknown, steps: readonly string[]): unknown => {
    if (typeof value === 'string') return isText(steps) ? injections[at++ % injections.length] : value;
    if (Array.isArray(value)) return value.map((part) => replace(part, steps));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replace(part, [...steps, key])]));
  };
  return replace(data, []) as Data;
}

/** An instrument as data, all of whose words are such texts. */
export function injectedInstrument(data: object): unknown {
  return injectedInto(data, (steps) => steps[0] === 'wording' && steps.at(-1) !== 'language');
}

/** A record or a draft in which all that people wrote, and all words of a record, are such texts. */
export function injectedTalk<Data>(talk: Data): Data {
  return injectedInto(talk, (steps) => {
    const last = steps.at(-1)!;
    if (last === 'value') return steps.includes('next') || steps.includes('in-words');
    // Whom a question or a topic is for is no text of people.
    if (['who', 'with'].includes(last) && steps[0] === 'topics') return false;
    return writtenByPeople.has(last) || (steps.includes('words') && last !== 'code');
  });
}

const writtenByPeople: ReadonlySet<string> = new Set(
  [
    ['note', 'who', 'with', 'reference', 'plan', 'reason', 'by', 'place', 'caseReference', 'worker', 'agency'],
    ['title', 'label', 'prompt', 'text', 'ground', 'rule', 'where', 'name', 'missing', 'meaning', 'message'],
    ['phone', 'sms'],
  ].flat(),
);
