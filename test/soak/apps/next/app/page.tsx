import { Screening } from './screening';

/** Rendered on the server, at every request. */
export const dynamic = 'force-dynamic';

export default function Page() {
  return <Screening caseReference="2026-041" />;
}
