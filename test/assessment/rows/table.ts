import { directAndReportRows } from './direct-and-report.ts';
import { dutyRows } from './duties.ts';
import { accountsDifferRows, infoRows } from './info.ts';
import { levelRows } from './levels.ts';
import { notEnoughInformationRows } from './not-enough-information.ts';
import { noteRows } from './notes.ts';
import { afterRows } from './points-after.ts';
import { callRows } from './points-calls.ts';
import { careRows } from './points-care.ts';
import { nowRows } from './points-now.ts';
import type { Row } from './row.ts';
import { shownRows } from './shown.ts';
import { stopRows } from './stop.ts';
import { strongRows } from './strong.ts';
import { urgentRows } from './urgent.ts';
import { vulnerabilityAndContextRows } from './vulnerability-and-context.ts';

/** The rules of the built-in instrument, clause by clause. */
export const table: readonly Row[] = [
  ...shownRows,
  ...urgentRows,
  ...directAndReportRows,
  ...strongRows,
  ...vulnerabilityAndContextRows,
  ...dutyRows,
  ...infoRows,
  ...accountsDifferRows,
  ...notEnoughInformationRows,
  ...levelRows,
  ...nowRows,
  ...careRows,
  ...callRows,
  ...afterRows,
  ...noteRows,
  ...stopRows,
];
