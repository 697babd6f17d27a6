import { attribute, escape, integrity } from '../html.ts';
import type { Book } from './book.ts';
import { pageScript } from './page-script.ts';
import { style } from './style.ts';
import type { Group, Item, Section, Text } from './text.ts';

/** A book as one page that needs nothing else: it is opened from a file, printed, commented and saved again. */
export function bookPage(book: Book): string {
  const { language, ownLanguage, draft, lacking, title, version, hash, sections, texts, say } = book;
  const script = `(${pageScript.toString()})();`;
  const policy = `default-src 'none'; script-src '${integrity(script)}'; style-src '${integrity(style)}'; base-uri 'none'; form-action 'none'`;
  const name = say(texts.book, { title });
  return `<!doctype html>
<html lang="${attribute(ownLanguage)}" translate="no" data-file="${attribute(`open-door-book-${version}-${language}`)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(name)}</title>
<style>${style}</style>
</head>
<body>
<header>
${draft.map((text, index) => `<p class="draft"${index > 0 ? languageOf(book) : ' lang="en" dir="ltr"'}>${escape(text)}</p>\n`).join('')}<h1>${escape(texts.book).replace('{title}', () => said(title, book))}</h1>
<p>${escape(say(texts.version, { version }))}<br><span class="quiet">${escape(say(texts.hash, { hash }))}</span></p>
<p>${escape(texts.intro)}</p>
${lacking.size > 0 ? `<p>${escape(say(texts.lacking, { count: lacking.size }))}</p>\n` : ''}<div class="actions">
<button type="button" id="copy">${escape(texts.saveCopy)}</button>
<button type="button" id="comments">${escape(texts.saveComments)}</button>
<button type="button" id="print">${escape(texts.print)}</button>
</div>
<nav aria-label="${attribute(texts.contents)}"><h2>${escape(texts.contents)}</h2><ul>
${sections.map(({ code, title: text }) => `<li><a href="#${attribute(code)}">${escape(text)}</a></li>`).join('\n')}
<li><a href="#sign-off">${escape(texts.signOff)}</a></li>
</ul></nav>
</header>
<main>
${sections.map((section) => sectionPart(section, book)).join('\n')}
${signOff(book)}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function sectionPart({ code, title, groups }: Section, book: Book): string {
  return `<section id="${attribute(code)}"><h2>${escape(title)}</h2>\n${groups.map((group) => groupPart(group, book)).join('\n')}\n</section>`;
}

function groupPart({ title, items }: Group, book: Book): string {
  return `${title === '' ? '' : `<h3>${said(title, book)}</h3>\n`}${items.map((item) => itemPart(item, title === '' ? 'h3' : 'h4', book)).join('\n')}`;
}

function itemPart({ anchor, number, title, facts }: Item, level: 'h3' | 'h4', book: Book): string {
  const { texts, say } = book;
  const heading = number === undefined ? title : `${number}. ${title}`;
  const rows = facts.map(({ term, texts: lines }) => `<dt>${escape(term)}</dt><dd>${linesPart(lines, book)}</dd>`);
  return `<article id="${attribute(anchor)}">
<${level}>${number === undefined ? '' : `${number}. `}${said(title, book)}</${level}>
${rows.length > 0 ? `<dl>${rows.join('\n')}</dl>` : ''}
<div class="remarks">
<label>${escape(texts.comment)}<textarea rows="1" aria-label="${attribute(say(texts.commentOn, { title: heading }))}"></textarea></label>
<label>${escape(texts.initials)}<input data-initials autocomplete="off" aria-label="${attribute(say(texts.initialsOn, { title: heading }))}"></label>
</div>
</article>`;
}

/** One line as it is, several as a list; links run on, for there may be dozens. */
function linesPart(texts: readonly Text[], book: Book): string {
  if (texts.every((text) => typeof text !== 'string' && 'to' in text))
    return texts.map((text) => textPart(text, book)).join(' · ');
  return texts.length === 1 ? textPart(texts[0]!, book) : list(texts, book);
}

function list(texts: readonly Text[], book: Book): string {
  const item = (text: Text) =>
    typeof text === 'string' && isInLanguage(text, book)
      ? `<li${languageOf(book)}>${escape(text)}</li>`
      : `<li>${textPart(text, book)}</li>`;
  return `<ul>${texts.map(item).join('')}</ul>`;
}

function textPart(text: Text, book: Book): string {
  if (typeof text === 'string') return said(text, book);
  if ('to' in text) return `<a href="#${attribute(text.to)}">${said(text.text, book)}</a>`;
  return `${said(text.head, book)}${list(text.parts, book)}`;
}

/** A text of the instrument, in its language where the page around it is in another; what the language lacks is marked. */
function said(text: string, book: Book): string {
  if (book.lacking.has(text)) return `<span lang="en" dir="ltr">${escape(text)} [en]</span>`;
  if (isInLanguage(text, book)) return `<span${languageOf(book)}>${escape(text)}</span>`;
  // Words of several languages in one line: each name in it keeps its own direction.
  return book.inLanguage.size > 0 ? `<bdi>${escape(text)}</bdi>` : escape(text);
}

function isInLanguage(text: string, { inLanguage, lacking }: Book): boolean {
  return inLanguage.has(text) && !lacking.has(text);
}

function languageOf({ language, direction }: Book): string {
  return ` lang="${attribute(language)}" dir="${direction}"`;
}

function signOff({ texts, hash, hashes, say, version }: Book): string {
  const rows = Array.from({ length: 4 }, () => `<tr>${texts.signOffLines.map(() => '<td></td>').join('')}</tr>`);
  return `<section id="sign-off"><h2>${escape(texts.signOff)}</h2>
<p>${escape(texts.signOffText)}</p>
<p>${escape(say(texts.version, { version }))}<br><span class="quiet">${escape(say(texts.hash, { hash }))}</span></p>
<p>${escape(texts.signOffWhere)}</p>
<ul class="quiet">${Object.entries(hashes)
    .map(([part, each]) => `<li><code>${escape(`${part}: ${each}`)}</code></li>`)
    .join('')}</ul>
<table><thead><tr>${texts.signOffLines.map((line) => `<th scope="col">${escape(line)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('')}</tbody></table></section>`;
}
