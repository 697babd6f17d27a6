import type { ScreeningCompleteEvent, ScreeningDraftEvent } from 'open-door-screening';
import { createRef } from 'react';
import { OpenDoorScreening } from 'open-door-screening/react';

const onComplete = (event: ScreeningCompleteEvent) => event.record.caseReference;
const onDraft = (event: ScreeningDraftEvent) => event.draft.answers;
const ref = createRef<HTMLElementTagNameMap['open-door-screening']>();
const other = createRef<HTMLInputElement>();

export const right = [
  <OpenDoorScreening
    ref={ref}
    caseReference="1"
    path="short"
    className="wide"
    lang="es"
    hidden
    aria-label="Talk"
    onClick={(event) => event.currentTarget.unsaved}
    onScreeningComplete={onComplete}
    onScreeningDraft={(event) => event.draft.answers}
    onScreeningError={undefined}
  >
    <h1 slot="header">County</h1>
  </OpenDoorScreening>,
  <open-door-screening case-reference="1" path="short" className="wide" lang="es" onscreening-complete={onComplete} />,
];

export const wrong = [
  // wrong: the type of a property
  <OpenDoorScreening caseReference={5} />,
  // wrong: the type of a property
  <OpenDoorScreening config={5} />,
  // wrong: what is in a property
  <OpenDoorScreening config={{ contacts: { police: { phone: 911 } } }} />,
  // wrong: no such property
  <OpenDoorScreening caseRef="1" />,
  // wrong: no such event
  <OpenDoorScreening onScreeningCompleted={(event) => event} />,
  // wrong: a handler of another event
  <OpenDoorScreening onScreeningComplete={onDraft} />,
  // wrong: no such thing in this event
  <OpenDoorScreening onScreeningComplete={(event) => event.draft} />,
  // wrong: a ref to another element
  <OpenDoorScreening ref={other} />,
];

export const wrongTag = [
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
