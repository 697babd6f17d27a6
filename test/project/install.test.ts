import { describe, expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import packageData from '../../package.json' with { type: 'json' };

interface Installed {
  readonly hasInstallScript?: boolean;
  readonly deprecated?: string;
}

const installed = Object.entries(lock.packages as Record<string, Installed>).filter(([path]) => path !== '');

/** What `npm ci` would warn of, if `.npmrc` let it speak. */
describe('what is installed', () => {
  it('runs no script that nobody has decided about', () => {
    const withScript = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = withScript.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(names.toSorted()).toEqual(Object.keys(packageData.allowScripts).toSorted());
  });

  it('is nothing that its authors have given up', () => {
    expect(installed.flatMap(([path, { deprecated }]) => (deprecated === undefined ? [] : [path]))).toEqual([]);
  });

  it('runs on the Node that comes with it', () => {
    expect(process.versions.node).toBe(packageData.devDependencies.node);
  });
});
