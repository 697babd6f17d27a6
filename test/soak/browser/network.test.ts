import { heals, ways } from '../../browser/network.ts';

for (const [part, [what, see]] of Object.entries(heals))
  describe(`where ${part} arrives`, () => {
    for (const way of ways) it(`${way}: ${what}`, () => see(way));
  });
