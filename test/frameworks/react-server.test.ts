import { expect, it, vi } from 'vitest';
import { reactOf, served, versions } from './react-versions.ts';

it.each(versions)('React %i on a server writes the tag, with nothing of the case', async (version) => {
  const { react, server, OpenDoorScreening } = await reactOf(version);
  const complaints = vi.spyOn(console, 'error');
  const app = react.createElement(
    OpenDoorScreening,
    {
      lang: 'es',
      id: 'talk',
      className: 'wide',
      hidden: false,
      caseReference: '2026-041',
      prefill: { age: 15 },
      largerText: true,
      keptAt: '2026-11-20T10:00:00.000Z',
      onScreeningComplete: () => {},
    },
    react.createElement('h1', { slot: 'header' }, 'County'),
  );

  expect(server.renderToString(app)).toBe(served);
  expect(complaints).not.toHaveBeenCalled();
});
