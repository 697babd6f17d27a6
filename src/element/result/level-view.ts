import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../record/isolate.ts';
import { readsOf } from '../../instrument/reading.ts';
import { episodeOf } from '../../record/result/episode.ts';
import { levelOfRecord } from '../../record/result/level.ts';
import { wordsOf } from '../../record/record-words.ts';
import type { Rendered } from '../views/parts.ts';
import { deadlineLine } from './deadline-line.ts';
import { inOneGo, inRecord, sayWith, wordsIn, type Piece } from './other-words.ts';
import type { Shown } from './shown.ts';

/** The level, the first reasons for it, the facts of the run, and what is due by when. `more`: what else there is to say. */
export function levelView(
  shown: Shown,
  heading: (name: TemplateResult) => TemplateResult,
  more: Rendered,
): TemplateResult {
  const { texts, say, record } = shown;
  const { name, meaning, place, of, raised, reasons } = levelOfRecord(record);
  const facts = factsOf(shown);
  return html`<section class="level rank-${Math.min(of - place, 3)}" part="level">
    <div class="level-name">
      ${heading(html`<span class="suggested">${texts.suggestedLevel}</span> ${wordsIn(record.language, name)}`)}
      <p>${say(texts.levelPlace, { place, count: of })}</p>
      ${record.caseReference ? html`<p class="case">${texts.caseReference} ${record.caseReference}</p>` : nothing}
    </div>
    <p class="meaning" lang=${record.language}>${meaning}</p>
    <p class="first-reasons">
      ${
        raised
          ? sayWith(texts.raisedFrom, {
              level: inRecord(shown, raised.from),
              reason: inRecord(shown, isolate(raised.reason)),
            })
          : reasons.slice(0, 2).map(({ text }) => html`${wordsIn(record.language, text)} `)
      }
    </p>
    ${facts.length > 0 ? html`<p class="quiet">${inOneGo(facts.flatMap((fact, index) => (index > 0 ? [' · ', fact] : [fact])))}</p>` : nothing}
    ${more} ${deadlineLine(shown)}
  </section>`;
}

/** How long they were gone, and the reports whose time is not known; a report with a time is on the timeline. */
function factsOf(shown: Shown): Piece[] {
  const { texts, say, record } = shown;
  const { daysAway, facts = [], happened = [] } = episodeOf(record) ?? {};
  const words = wordsOf(record);
  const moments = (record.paper.episode?.questions ?? []).flatMap((code) => {
    const question = words.question(code);
    return question?.answer === 'moment' ? [question] : [];
  });
  /** Moments asked about only once there was something to date, such as the time of a report. */
  const timesOf = (question: string) =>
    moments.filter(({ when }) => when && readsOf([when], {}).questions.has(question)).map(({ code }) => code);
  const reports = facts.filter(({ question }) => {
    const times = timesOf(question);
    return times.length > 0 && !happened.some((moment) => times.includes(moment.question));
  });
  return [
    ...(daysAway === undefined ? [] : [daysAway === 0 ? texts.sameDay : say(texts.daysAway, { count: daysAway })]),
    ...reports.map(({ question, label, accounts }) =>
      inRecord(shown, `${label}: ${words.answer(question, accounts[0]!)}`),
    ),
  ];
}
