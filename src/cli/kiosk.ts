import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { version } from 'open-door-screening/headless';
import { addLanguages, chosenLanguages, languagesOf, ownText, withLanguages, type Chosen } from './kiosk-languages.ts';
import { CommandError, exitCodes, type Command } from './command.ts';
import { oneFile, settingsFile, settingsInside } from './kiosk-files.ts';
import { systemReason } from './read-json.ts';

/** Copies the built kiosk into a folder, and leaves what an office has set there. */
export const kiosk: Command = {
  name: 'kiosk',
  summary: 'copies the kiosk page into a folder, for a web server or a share',
  usage: 'FOLDER [--languages en,es,ht] [--force]',
  help: `Copies the kiosk page into FOLDER, which is made where there is none: the pages for a web server, the same
in one file, the self-test, the guide for IT, and the hashes of the pages in one file.

  --languages en,es,ht  the languages that a worker can choose. English and Spanish are in the kiosk; another one
           is a language pack: ht is read from ht.json here, or name its file; ar and vi come
           with the package, as drafts. It goes beside kiosk.json and into
           the one file, whose hash is written anew. One that nobody has reviewed opens in practice and on the
           empty form alone
  --force  copies into a folder that is not empty, to bring the kiosk in it up to date. What the office has set stays:
           ${settingsFile}, settings written into ${oneFile}, languages, and every file that is not of the kiosk.

Exit code: 0 copied, 1 it cannot be copied, 2 wrong usage.
`,
  options: ['force', 'languages'],
  paths: [1, 1],
  async run({ paths: [folder = ''], force, languages }, { kiosk: source, out }) {
    const asked = languages === undefined ? undefined : await chosenLanguages(languages);
    if ((await namesIn(source)).length === 0)
      throw new CommandError(`there is no kiosk at ${source}. In the repository, npm run build makes it.`);
    const present = await namesIn(folder);
    if (present.length > 0 && !force)
      throw new CommandError(
        `${folder} is not empty. --force copies the kiosk into it, and leaves your settings there.`,
      );
    try {
      await copy(source, folder, present, asked);
    } catch (error) {
      if (error instanceof CommandError) throw error;
      throw new CommandError(`${folder}: ${systemReason(error)}`, { cause: error });
    }
    out.write(nextSteps(folder, present.includes(settingsFile)));
    return exitCodes.done;
  },
};

/** What a folder has; nothing where there is no such folder yet. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new CommandError(`${folder}: ${systemReason(error)}`, { cause: error });
  }
}

/** `asked`: the languages that are named on the command line; without them, those that are there stay. */
async function copy(
  source: string,
  folder: string,
  present: readonly string[],
  asked: Chosen | undefined,
): Promise<void> {
  // What cannot be read is said before anything is written.
  const settings = present.includes(oneFile) ? await editedSettings(folder) : undefined;
  if (asked) await ownText(join(folder, settingsFile));
  const chosen = asked ?? (await languagesOf(folder, present));
  const isKept = (file: string) => present.includes(settingsFile) && relative(source, file) === settingsFile;
  await cp(source, folder, { recursive: true, filter: (file) => !isKept(file) });
  await addLanguages(folder, chosen);
  if (settings === undefined) return;
  const page = await readFile(join(folder, oneFile), 'utf8');
  await writeFile(
    join(folder, oneFile),
    page.replace(settingsInside, () => withLanguages(settings, asked?.languages)),
  );
}

/** The settings inside of the one file, where it is not as it came. */
async function editedSettings(folder: string): Promise<string | undefined> {
  const page = (await ownText(join(folder, oneFile))) ?? '';
  const hashes = await readFile(join(folder, 'SHA256SUMS'), 'utf8').catch(() => '');
  const isAsItCame = hashes.includes(createHash('sha256').update(page).digest('hex'));
  return isAsItCame ? undefined : settingsInside.exec(page)?.[0];
}

function nextSteps(folder: string, hadSettings: boolean): string {
  return `The kiosk ${version} is in ${resolve(folder)}.

Next:
  1. ${hadSettings ? `${settingsFile} is as it was: see whether it still says what is right` : `Open open-door-set-up.html, set the agency, its contacts and deadlines, review them, and save them as ${settingsFile}`}.
     Without a review there ("reviewedBy"), or "talkBeforeReview": true, the kiosk offers only practice.
  2. Serve the folder over https. Without a server, use ${oneFile}, which has its settings inside.
  3. On each machine, open self-test/index.html (without a server, open-door-self-test.html), and print it.

it-guide/index.html, the guide for IT, has every step.
`;
}
