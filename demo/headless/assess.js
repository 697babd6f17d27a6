import { assess, returnFromRun } from 'open-door-screening';

const said = (value, source = 'youth') => [{ source, response: 'given', value, at: new Date().toISOString() }];
const answers = { age: said(15, 'record'), slept: said(['hotel']), partner: said('adult') };
const { level, flags, steps } = assess(returnFromRun, answers);
console.log(level);
for (const flag of flags) console.log(`${flag.class}: ${flag.label}`);
for (const { title, points } of steps.slice(0, 3)) console.log(`- ${title}: ${points[0].text}`);
