import type { ScreeningCompleteEvent, ScreeningDraftEvent } from 'open-door-screening';
import 'open-door-screening/react';

const onComplete = (event: ScreeningCompleteEvent) => event.record.caseReference;
const onDraft = (event: ScreeningDraftEvent) => event.draft.answers;

export const right = (
  <open-door-screening case-reference="1" path="short" className="wide" lang="es" onscreening-complete={onComplete} />
);

export const wrong = [
  // wrong: the type of a property
  <open-door-screening caseReference={5} />,
  // wrong: the type of a property
  <open-door-screening config={5} />,
  // wrong: what is in a property
  <open-door-screening config={{ contacts: { police: { phone: 911 } } }} />,
  // wrong: no such property
  <open-door-screening caseRef="1" />,
  // wrong: the type of an attribute
  <open-door-screening case-reference={5} />,
  // wrong: no such event
  <open-door-screening onscreening-completed={(event) => event} />,
  // wrong: a handler of another event
  <open-door-screening onscreening-complete={onDraft} />,
  // wrong: no such thing in this event
  <open-door-screening onscreening-complete={(event) => event.draft} />,
];
