import { parseArgs } from 'node:util';
import { version } from 'open-door-screening/headless';
import { book } from './book.ts';
import { check } from './check.ts';
import { CommandError, exitCodes, UsageError, type Command, type Given, type Surroundings } from './command.ts';
import { exportTable } from './export.ts';
import { kiosk } from './kiosk.ts';
import { language } from './language.ts';
import { study } from './study.ts';
import { verify } from './verify.ts';

const commands: readonly Command[] = [kiosk, check, language, book, study, exportTable, verify];

const overview = `Usage: open-door COMMAND …

${commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

  open-door COMMAND --help   what a command takes, and how it ends
  open-door --version        the version of the package

A command whose output nobody reads to its end, as in open-door verify … | head -1, ends with the exit code 141.
`;

/** Runs the command that `args` name, which are those behind `open-door`. Gives the exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name = '', ...rest] = args;
  const command = commands.find((each) => each.name === name);
  try {
    if (!command && !name.startsWith('-'))
      throw new UsageError(name ? `there is no command "${name}"` : 'name a command');
    return await runCommand(command, command ? rest : args, surroundings);
  } catch (error) {
    if (error instanceof UsageError) {
      const hint = command ? `open-door ${name} --help says more.\n` : `\n${overview}`;
      surroundings.err.write(`open-door: ${error.message}\n${hint}`);
      return exitCodes.usage;
    }
    if (!(error instanceof CommandError)) throw error;
    surroundings.err.write(`open-door ${name}: ${error.message}\n`);
    return exitCodes.problem;
  }
}

async function runCommand(command: Command | undefined, args: readonly string[], surroundings: Surroundings) {
  const { help, asksVersion, given } = read(args, command);
  if (help) return print(command ? `Usage: open-door ${command.name} ${command.usage}\n\n${command.help}` : overview);
  if (asksVersion) return print(`${version}\n`);
  if (!command) throw new UsageError('name a command');
  const [fewest, most] = command.paths;
  const isNamed = command.pathOr !== undefined && given[command.pathOr] !== undefined;
  if (given.paths.length < fewest && !isNamed) throw new UsageError(`${command.name} takes ${command.usage}`);
  if (given.paths.length > most)
    throw new UsageError(`${command.name} takes ${command.usage}, not "${given.paths[most]}"`);
  return command.run(given, surroundings);

  function print(text: string): number {
    surroundings.out.write(text);
    return exitCodes.done;
  }
}

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  force: { type: 'boolean' },
  instrument: { type: 'string', multiple: true },
  config: { type: 'string' },
  lock: { type: 'boolean' },
  language: { type: 'string' },
  languages: { type: 'string' },
  role: { type: 'string' },
  out: { type: 'string' },
  since: { type: 'string' },
  as: { type: 'string' },
  'no-guard': { type: 'boolean' },
} as const;

function read(args: readonly string[], command: Command | undefined) {
  const { values, positionals } = parse(args);
  const { help = false, version: asksVersion = false, ...own } = values;
  const unknown = Object.keys(own).find((name) => !command?.options.some((option) => option === name));
  if (unknown) throw new UsageError(`${command?.name ?? 'open-door'} has no option --${unknown}`);
  const { force = false, instrument = [], lock = false, 'no-guard': unguarded = false, ...named } = own;
  const given: Given = { paths: positionals, force, instruments: instrument, lock, guard: !unguarded, ...named };
  return { help, asksVersion, given };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}
