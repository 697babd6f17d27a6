import { attribute, escape, integrity, look } from '../html.ts';
import type { Agreement } from './agreement.ts';
import type { Compared, Study } from './study.ts';

/** So much agreement is a convention of the field for "good" (above 0.6), and no more than that. */
const good = 0.6;

/** What a study found, as a page that needs nothing else. In English: it is for those who maintain the instrument. */
export function studyPage({ readers, talks, level, points, questions }: Study): string {
  const policy = `default-src 'none'; style-src '${integrity(look)}'; base-uri 'none'; form-action 'none'`;
  const minutes = talks.flatMap((talk) => talk.minutes).sort((left, right) => left - right);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>How far readers agree</title>
<style>${look}</style>
</head>
<body>
<main>
<h1>How far readers agree</h1>
<p>${readers.length} readers (${escape(readers.join(', '))}) entered ${talks.length} written talks.
${minutes.length > 0 ? `A talk took from ${minutes[0]} to ${minutes.at(-1)} minutes, half of them at most ${minutes[Math.floor((minutes.length - 1) / 2)]}.` : ''}</p>
<p>It shows whether people who read the same words enter the same. It does not show that the answers are true, that the
level is right, or that anybody is helped. With few readers and talks each figure is uncertain.</p>

<h2>The level</h2>
<p>${level ? `${shown(level)}.` : 'No talk has two readers.'}</p>
${table(
  ['Talk', ...readers, 'Minutes'],
  talks.map(({ talk, levels, minutes: taken }) => [
    talk,
    ...readers.map((reader) => levels.find((one) => one.reader === reader)?.text ?? ''),
    taken.join(', '),
  ]),
)}

<h2>Questions on which readers differ</h2>
<p>The least agreed first. Where two differ, the words of the question, or what counts for it, may be at fault.</p>
${differing(questions)}

<h2>Points of the plan on which readers differ</h2>
${differing(points)}

<h2>All figures</h2>
${table(
  ['Question or point', 'Same', 'AC1'],
  [...questions, ...points].map(({ text, agreement }) => [text, percent(agreement), agreement.ac1.toFixed(2)]),
)}
<p class="quiet">Same: of all pairs of readers of a talk, how many said the same. AC1: the same, less what they would share by
chance (Gwet 2008); 1 is full agreement. Above ${good} is often called good.</p>
</main>
</body>
</html>
`;
}

function differing(compared: readonly Compared[]): string {
  const split = compared.filter(({ splits }) => splits.length > 0);
  if (split.length === 0) return '<p>None.</p>';
  return split
    .map(
      ({ text, agreement, splits }) => `<h3>${escape(text)}</h3>
<p>${shown(agreement)}.</p>
<ul>${splits
        .map(
          ({ talk, said }) =>
            `<li>${escape(talk)}: ${said.map((one) => `${escape(one.reader)} <strong>${escape(one.text)}</strong>`).join(' · ')}</li>`,
        )
        .join('')}</ul>`,
    )
    .join('\n');
}

function shown(agreement: Agreement): string {
  return `${percent(agreement)} the same, AC1 ${agreement.ac1.toFixed(2)}`;
}

function percent({ share }: Agreement): string {
  return `${Math.round(share * 100)} %`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${escape(text)}</${tag.split(' ')[0]}>`).join('');
  return `<table><thead><tr>${cells('th scope="col"', head)}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')}</tbody></table>`;
}
