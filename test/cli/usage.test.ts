import { describe, expect, it } from 'vitest';
import packageData from '../../package.json' with { type: 'json' };
import { openDoor } from './command-line.ts';

const commands = ['kiosk', 'check', 'export', 'verify'];

describe('open-door', () => {
  it.each(['--help', '-h'])('%s lists every command on standard output', async (option) => {
    const { code, out, err } = await openDoor([option]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  });

  it.each([...commands.map((command) => [command]), []])('%s --version prints the version', async (...args) => {
    expect(await openDoor([...args, '--version'])).toEqual({ code: 0, out: `${packageData.version}\n`, err: '' });
  });

  it.each(commands)('%s --help says what the command takes and how it ends', async (command) => {
    const { code, out, err } = await openDoor([command, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^Usage: open-door ${command} [A-Z]`));
    expect(out).toContain('Exit code: 0 ');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  it.each<[args: string[], says: string]>([
    [[], 'name a command'],
    [['print'], 'there is no command "print"'],
    [['print', '--help'], 'there is no command "print"'],
    [['toString'], 'there is no command "toString"'],
    [['--force'], 'open-door has no option --force'],
    [['--colour'], "Unknown option '--colour'"],
    [['kiosk'], 'kiosk takes FOLDER'],
    [['kiosk', 'one', 'two'], 'not "two"'],
    [['check'], 'check takes PATH'],
    [['check', 'a', '--force'], 'check has no option --force'],
    [['check', 'a', '--language', 'b.json'], 'check takes PATH or --language, not both'],
    [['check', '--language', 'b.json', '--lock'], 'check takes no --lock beside --language'],
    [['check', '--language', 'b.json', '--config', 'c.json'], 'check takes no --config beside --language'],
    [['kiosk', 'folder', '--languages', ' ,'], '--languages: expected languages, such as en,es,ht'],
    [['kiosk', 'folder', '--languages', 'en,es,en'], '--languages: expected each language once'],
    [['language', 'list', 'a.json'], 'there is no "list": it is new, sheet, pack or review'],
    [['language', 'review', 'a.json'], 'say what the reviewer is: --role'],
    [['export', 'records', 'out.csv', '--as', 'xlsx'], '--as takes csv, accounts, ndjson, not "xlsx"'],
    [['export', 'records'], 'export takes RECORDS OUT.csv'],
    [['export', 'records', 'out.csv', 'more'], 'not "more"'],
    [['export', 'records', 'out.csv', '--instrument'], "'--instrument <value>' argument missing"],
    [['export', 'records', 'out.csv', '--force=yes'], "'--force' does not take an argument"],
    [['verify'], 'verify takes RECORD.json'],
    [['verify', 'a.json', '--instrument', 'b'], 'verify has no option --instrument'],
    [['verify', 'a.json', '-x'], "Unknown option '-x'"],
  ])('%j is refused on standard error, with what would help', async (args, says) => {
    const { code, out, err } = await openDoor(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err).toContain(
      [...commands, 'language'].includes(args[0]!) ? `open-door ${args[0]} --help` : 'Usage: open-door COMMAND',
    );
  });
});
