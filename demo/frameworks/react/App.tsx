import { useState } from 'react';
import type { Draft, ScreeningRecord } from 'open-door-screening';
import { OpenDoorScreening } from 'open-door-screening/react';

// Outside of the component, so that they stay the same from one rendering to the next.
const config = { contacts: { 'child-abuse-hotline': { phone: '555-0100' } } };
const prefill = { age: 15, care: 'foster' };

export function App() {
  const [draft, setDraft] = useState<Draft>();
  const [record, setRecord] = useState<ScreeningRecord>();
  return (
    <>
      <OpenDoorScreening
        caseReference="2026-041"
        config={config}
        prefill={prefill}
        onScreeningDraft={(event) => setDraft(event.draft)}
        onScreeningComplete={(event) => setRecord(event.record)}
      />
      <p>{draft ? `Kept: ${Object.keys(draft.answers).length} answers` : 'Nothing to keep'}</p>
      <pre>{record && JSON.stringify(record, null, 2)}</pre>
    </>
  );
}
