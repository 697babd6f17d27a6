import { attribute, escape, integrity } from '../html.ts';
import type { Book } from './book.ts';
import { pageScript } from './page-script.ts';
import { style } from './style.ts';
import type { Group, Item, Section, Text } from './text.ts';

/** A book as one page that needs nothing else: it is opened from a file, printed, commented and saved again. */
export function bookPage(book: Book): string {
  const { language, title, version, hash, sections, texts, say } = book;
  const script = `(${pageScript.toString()})();`;
  const policy = `default-src 'none'; script-src '${integrity(script)}'; style-src '${integrity(style)}'; base-uri 'none'; form-action 'none'`;
  const name = say(texts.book, { title });
  return `<!doctype html>
<html lang="${attribute(language)}" translate="no" data-file="${attribute(`open-door-book-${version}-${language}`)}">
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
<h1>${escape(name)}</h1>
<p>${escape(say(texts.version, { version }))}<br><span class="quiet">${escape(say(texts.hash, { hash }))}</span></p>
<p>${escape(texts.intro)}</p>
<div class="actions">
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
  return `${title === '' ? '' : `<h3>${escape(title)}</h3>\n`}${items.map((item) => itemPart(item, title === '' ? 'h3' : 'h4', book)).join('\n')}`;
}

function itemPart({ anchor, number, title, facts }: Item, level: 'h3' | 'h4', { texts, say }: Book): string {
  const heading = number === undefined ? title : `${number}. ${title}`;
  const rows = facts.map(({ term, texts: lines }) => `<dt>${escape(term)}</dt><dd>${linesPart(lines)}</dd>`);
  return `<article id="${attribute(anchor)}">
<${level}>${escape(heading)}</${level}>
${rows.length > 0 ? `<dl>${rows.join('\n')}</dl>` : ''}
<div class="remarks">
<label>${escape(texts.comment)}<textarea rows="1" aria-label="${attribute(say(texts.commentOn, { title: heading }))}"></textarea></label>
<label>${escape(texts.initials)}<input data-initials autocomplete="off" aria-label="${attribute(say(texts.initialsOn, { title: heading }))}"></label>
</div>
</article>`;
}

/** One line as it is, several as a list; links run on, for there may be dozens. */
function linesPart(texts: readonly Text[]): string {
  if (texts.every((text) => typeof text !== 'string' && 'to' in text)) return texts.map(textPart).join(' · ');
  return texts.length === 1 ? textPart(texts[0]!) : list(texts);
}

function list(texts: readonly Text[]): string {
  return `<ul>${texts.map((text) => `<li>${textPart(text)}</li>`).join('')}</ul>`;
}

function textPart(text: Text): string {
  if (typeof text === 'string') return escape(text);
  if ('to' in text) return `<a href="#${attribute(text.to)}">${escape(text.text)}</a>`;
  return `${escape(text.head)}${list(text.parts)}`;
}

function signOff({ texts, hash, say, version }: Book): string {
  const rows = Array.from({ length: 4 }, () => `<tr>${texts.signOffLines.map(() => '<td></td>').join('')}</tr>`);
  return `<section id="sign-off"><h2>${escape(texts.signOff)}</h2>
<p>${escape(texts.signOffText)}</p>
<p>${escape(say(texts.version, { version }))}<br><span class="quiet">${escape(say(texts.hash, { hash }))}</span></p>
<table><thead><tr>${texts.signOffLines.map((line) => `<th scope="col">${escape(line)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('')}</tbody></table></section>`;
}
