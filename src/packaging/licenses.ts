import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageData from '../../package.json' with { type: 'json' };
import { uuidOf } from '../record/fhir/digest.ts';

// Writes what the package is made of (CycloneDX) beside it, and fails where a licence requires more than its notice.

const allowed = ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
}

interface Sbom {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
  components: readonly Component[];
}

const sbom = identified(listOf(withoutDevelopment()));
writeFileSync('dist/sbom.json', `${JSON.stringify(sbom, null, 2)}\n`);

for (const component of sbom.components) console.log(`${component.name} ${component.version}: ${licenseOf(component)}`);
const wrong = sbom.components.filter((component) => !allowed.includes(licenseOf(component)));
if (wrong.length > 0) {
  console.error(`Not among ${allowed.join(', ')}: ${wrong.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}

/**
 * The same version has the same list, whenever and in whichever folder it is built: its time is that of the version, and its
 * serial number (UUID, version 8) is the digest of all that it says.
 */
function identified(listed: Sbom): Sbom {
  const { serialNumber: _, metadata, ...list } = listed;
  const component = { ...metadata.component, name: packageData.name };
  const content = { ...list, metadata: { ...metadata, timestamp: timeOfVersion(), component } };
  return { ...content, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}` };
}

/** As `SOURCE_DATE_EPOCH` says (https://reproducible-builds.org), or of the commit; of package.json where there is neither. */
function timeOfVersion(): string {
  const { SOURCE_DATE_EPOCH } = process.env;
  if (SOURCE_DATE_EPOCH) return new Date(Number(SOURCE_DATE_EPOCH) * 1000).toISOString();
  try {
    const time = execFileSync('git', ['log', '-1', '--format=%cI'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new Date(time.trim()).toISOString();
  } catch {
    return statSync('package.json').mtime.toISOString();
  }
}

/** The lock file of what a user of the package gets. npm's own way to leave the rest out loses what both need. */
function withoutDevelopment() {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; link?: boolean }>;
  };
  const { devDependencies: _dev, overrides: _overrides, ...root } = packageData;
  const packages = Object.entries(lock.packages).filter(
    ([, { dev, devOptional, link }]) => !dev && !devOptional && !link,
  );
  return { root, lock: { ...lock, packages: { ...Object.fromEntries(packages), '': root } } };
}

function listOf({ root, lock }: ReturnType<typeof withoutDevelopment>): Sbom {
  const folder = mkdtempSync(join(tmpdir(), 'open-door-sbom-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(root));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
    const options = { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' } as const;
    return JSON.parse(execFileSync('npm', asked, options)) as Sbom;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function licenseOf({ licenses = [] }: Component): string {
  return licenses.map(({ license, expression }) => license?.id ?? expression ?? 'unknown').join(' or ') || 'unknown';
}
