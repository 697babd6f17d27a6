'use client';

import { useState } from 'react';
import type { ScreeningRecord } from 'open-door-screening';
import { OpenDoorScreening } from 'open-door-screening/react';

// Outside of the component, so that it stays the same from one rendering to the next.
const prefill = { age: 15 };

export function Screening({ caseReference }: { caseReference: string }) {
  const [record, setRecord] = useState<ScreeningRecord>();
  return (
    <>
      <OpenDoorScreening
        caseReference={caseReference}
        prefill={prefill}
        onScreeningComplete={(event) => setRecord(event.record)}
      />
      <pre>{record && JSON.stringify(record)}</pre>
    </>
  );
}
