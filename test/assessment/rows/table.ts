import { urgentActionRows, examServiceRows } from './actions-now.ts';
import { dutyRows, imageRows, reportActionRows } from './actions-reports.ts';
import { followUpRows } from './actions-follow-up.ts';
import { directAndReportRows } from './direct-and-report.ts';
import { accountsDifferRows, infoRows } from './info.ts';
import { levelRows } from './levels.ts';
import { notEnoughInformationRows } from './not-enough-information.ts';
import { noteRows } from './notes.ts';
import type { Row } from './row.ts';
import { shownRows } from './shown.ts';
import { stopRows } from './stop.ts';
import { strongRows } from './strong.ts';
import { urgentRows } from './urgent.ts';
import { vulnerabilityAndContextRows } from './vulnerability-and-context.ts';

/** The rules of the built-in instrument as the design states them, clause by clause. */
export const table: readonly Row[] = [
  ...shownRows,
  ...urgentRows,
  ...directAndReportRows,
  ...strongRows,
  ...vulnerabilityAndContextRows,
  ...infoRows,
  ...accountsDifferRows,
  ...notEnoughInformationRows,
  ...levelRows,
  ...urgentActionRows,
  ...examServiceRows,
  ...dutyRows,
  ...reportActionRows,
  ...imageRows,
  ...followUpRows,
  ...noteRows,
  ...stopRows,
];
