import { calm, from, given, told } from '../helpers.ts';
import { matches, noMatch, type Row } from './row.ts';

const strong = given('slept', 'hotel');
const otherStrong = given('left', 'someone-offered');
const vulnerable = given('gang', 'yes');
const otherVulnerable = given('changes', 'yes');
const adult = given('age', 19);
const direct = given('traded', 'asked');

const urgentRows: Row[] = [
  matches('act-safety', 'act-now', ...calm, given('danger', 'here')),
  noMatch('act-safety', 'act-now', ...calm, given('mood', 'now')),
  matches('act-health', 'act-now', ...calm, given('care-needed', 'emergency')),
  matches('act-health', 'act-now', ...calm, given('mood', 'now')),
  noMatch('act-health', 'act-now', ...calm, given('danger', 'here')),
  matches('act-time-critical', 'act-now', ...calm, given('touched', 'yes'), given('when-last', 'last-five-days')),
  noMatch('act-time-critical', 'report-and-refer', ...calm, given('touched', 'yes'), given('when-last', 'earlier')),
  matches('act-other-child', 'act-now', ...calm, given('other-child', 'yes')),
  noMatch('act-other-child', 'report-and-refer', ...calm, given('other-child', 'maybe')),
];

const reportRows: Row[] = [
  matches('direct-sign', 'report-and-refer', ...calm, direct),
  matches('direct-sign', 'report-and-refer', ...calm, given('age', 17), direct),
  matches('direct-sign', 'report-and-refer', ...calm, adult, from('youth', given('age', 17)), direct),
  matches('direct-sign', 'report-and-refer', ...calm, adult, direct, given('before-18', 'yes')),
  noMatch('direct-sign', 'follow-up', ...calm, adult, direct, given('before-18', 'not-known')),
  noMatch('direct-sign', 'none-noted', ...calm),
  noMatch('direct-sign', 'follow-up', ...calm, adult, direct),

  matches('report-sign', 'report-and-refer', ...calm, given('other-child', 'maybe')),
  matches('report-sign', 'report-and-refer', ...calm, adult, given('hurt', 'hurt')),
  noMatch('report-sign', 'none-noted', ...calm),

  matches('two-strong', 'report-and-refer', ...calm, strong, otherStrong),
  noMatch('two-strong', 'follow-up', ...calm, strong),
  noMatch('two-strong', 'follow-up', ...calm, strong, vulnerable),

  matches('strong-and-vulnerable', 'report-and-refer', ...calm, strong, vulnerable, otherVulnerable),
  noMatch('strong-and-vulnerable', 'follow-up', ...calm, strong, vulnerable),
  noMatch('strong-and-vulnerable', 'follow-up', ...calm, vulnerable, otherVulnerable, given('earlier-runs', '1')),

  matches('strong-and-young', 'report-and-refer', ...calm, given('age', 13), strong),
  matches('strong-and-young', 'report-and-refer', ...calm, given('age', 15), told('aunt', given('age', 13)), strong),
  noMatch('strong-and-young', 'follow-up', ...calm, given('age', 14), strong),
  noMatch('strong-and-young', 'follow-up', ...calm, strong),
  noMatch('strong-and-young', 'none-noted', ...calm, given('age', 13)),

  matches('strong-concern', 'report-and-refer', ...calm, given('concern', 'strong')),
  noMatch('strong-concern', 'follow-up', ...calm, given('concern', 'some')),

  matches('adult-controlled', 'report-and-refer', ...calm, adult, direct, given('account', 'coached-or-watched')),
  matches('adult-controlled', 'report-and-refer', ...calm, adult, given('asked-to-do', 'be-with-someone')),
  matches('adult-controlled', 'report-and-refer', ...calm, adult, direct, given('leave', 'no')),
  matches(
    'adult-controlled',
    'report-and-refer',
    ...calm,
    adult,
    direct,
    given('call', 'sometimes'),
    given('held', 'id'),
  ),
  matches('adult-controlled', 'report-and-refer', ...calm, adult, direct, given('owed', 'yes')),
  noMatch('adult-controlled', 'follow-up', ...calm, adult, direct),
  noMatch('adult-controlled', 'follow-up', ...calm, adult, direct, strong),
  noMatch('adult-controlled', 'follow-up', ...calm, adult, given('account', 'coached-or-watched')),
  noMatch('adult-controlled', 'report-and-refer', ...calm, direct, given('account', 'coached-or-watched')),
];

const followUpRows: Row[] = [
  matches('one-strong', 'follow-up', ...calm, strong),
  noMatch('one-strong', 'none-noted', ...calm),
  matches('three-vulnerabilities', 'follow-up', ...calm, vulnerable, otherVulnerable, given('earlier-runs', '1')),
  noMatch('three-vulnerabilities', 'follow-up', ...calm, vulnerable, otherVulnerable),
  matches('any-vulnerability', 'follow-up', ...calm, vulnerable),
  matches('any-vulnerability', 'follow-up', ...calm, vulnerable, otherVulnerable),
  noMatch('any-vulnerability', 'none-noted', ...calm),
  matches('differing-accounts', 'follow-up', ...calm, told('brother', given('leave', 'sometimes'))),
  noMatch('differing-accounts', 'none-noted', ...calm, told('brother', given('leave', 'yes'))),
  matches('too-little-known', 'follow-up'),
  noMatch('too-little-known', 'none-noted', ...calm),
  matches('talk-open', 'follow-up', ...calm, given('no-talk', 'refused')),
  noMatch('talk-open', 'none-noted', ...calm),
  matches('picture-out', 'follow-up', ...calm, given('hurt', 'picture-passed-on')),
  noMatch('picture-out', 'none-noted', ...calm),
  matches('seen-changes', 'follow-up', ...calm, given('changes-seen', 'school')),
  noMatch('seen-changes', 'none-noted', ...calm, given('changes-seen', 'none')),
  matches('at-risk-decided', 'follow-up', ...calm, given('identified', 'at-risk')),
  noMatch('at-risk-decided', 'none-noted', ...calm, given('identified', 'no')),
  matches('unsure-or-afraid', 'follow-up', ...calm, given('safe', 'not-sure')),
  noMatch('unsure-or-afraid', 'none-noted', ...calm),
  matches('needs-care-soon', 'follow-up', ...calm, given('care-needed', 'soon')),
  noMatch('needs-care-soon', 'none-noted', ...calm, given('care-needed', 'not-now')),
  matches('past-self-harm', 'follow-up', ...calm, given('mood', 'in-the-past')),
  noMatch('past-self-harm', 'none-noted', ...calm, given('mood', 'no')),
  matches('partner-age-open', 'follow-up', ...calm, given('partner', 'age-not-known')),
  noMatch('partner-age-open', 'none-noted', ...calm, given('partner', 'near-age')),
  matches('unclear-word', 'follow-up', ...calm, given('traded', 'not-clear')),
  noMatch('unclear-word', 'none-noted', ...calm),
  matches('some-concern', 'follow-up', ...calm, given('concern', 'some')),
  noMatch('some-concern', 'none-noted', ...calm, given('concern', 'none')),
  matches('adult-direct', 'follow-up', ...calm, adult, direct),
  matches('adult-direct', 'report-and-refer', ...calm, adult, given('asked-to-do', 'be-with-someone')),
  noMatch('adult-direct', 'report-and-refer', ...calm, direct),
  noMatch('adult-direct', 'none-noted', ...calm, adult),
];

/** Which rules match, and the level it ends in. Each row adds to a talk in which nothing is noted. */
export const levelRows: readonly Row[] = [...urgentRows, ...reportRows, ...followUpRows];
