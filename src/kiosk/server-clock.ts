/** How far this machine's clock is behind that of the server; unknown without one, or without network. */
export async function secondsBehindServer(): Promise<number | undefined> {
  if (location.protocol === 'file:') return undefined;
  const asked = { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(5000) } as const;
  const response = await fetch(location.href, asked).catch(() => undefined);
  const served = Date.parse(response?.headers.get('date') ?? '');
  return Number.isNaN(served) ? undefined : (served - Date.now()) / 1000;
}

/** Whether two clocks, this machine's and the server's, say the same within two minutes. */
export const agrees = (behind: number | undefined): boolean => behind !== undefined && Math.abs(behind) < 120;
