import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Idle, machineClock, type Presence } from '../../src/kiosk/idle.ts';

const limits = { coverAfterSeconds: 120, clearAfterSeconds: 900, warnSeconds: 60 };

/** A machine whose two clocks a test sets. */
class Machine {
  monotonic = 1_000;
  wall = 1_700_000_000_000;
  readonly idle = new Idle(limits, { monotonic: () => this.monotonic, wall: () => this.wall });

  /** Both clocks go on, and then one looks: as after a sleep, where it was long. */
  pass(seconds: number, isVisible = true): Presence {
    this.monotonic += seconds * 1000;
    this.wall += seconds * 1000;
    this.idle.tick(isVisible);
    return this.idle.presence;
  }

  /** Second by second. */
  watch(seconds: number, isVisible = true): Presence {
    for (let second = 0; second < seconds; second++) this.pass(1, isVisible);
    return this.idle.presence;
  }

  /** Somebody sets the clock on the wall. */
  setClock(bySeconds: number): Presence {
    this.wall += bySeconds * 1000;
    return this.pass(1);
  }
}

const untilWarned = (): Machine => {
  const machine = new Machine();
  machine.watch(900);
  expect(machine.idle.presence).toBe('warned');
  return machine;
};

const isGone = ({ idle }: Machine) => idle.presence === 'gone';

describe('A machine nobody touches', () => {
  it('is covered after the time that was set, warns after the longer one, and is gone after the countdown', () => {
    const machine = new Machine();
    expect(machine.watch(119)).toBe('here');
    expect(machine.watch(1)).toBe('away');
    expect(machine.watch(779)).toBe('away');
    expect(machine.watch(1)).toBe('warned');
    expect(machine.idle.secondsLeft).toBe(60);
    expect(machine.watch(59)).toBe('warned');
    expect(machine.idle.secondsLeft).toBe(1);
    expect(machine.watch(1)).toBe('gone');
  });

  it('counts from the last touch', () => {
    const machine = new Machine();
    machine.watch(100);
    machine.idle.touch();
    expect(machine.watch(119)).toBe('here');
    expect(machine.watch(1)).toBe('away');
  });

  it('stays covered when it is touched, until the worker is back', () => {
    const machine = new Machine();
    machine.watch(120);
    machine.idle.touch();
    expect(machine.idle.presence).toBe('away');
    machine.idle.comeBack();
    expect(machine.watch(119)).toBe('here');
  });

  it('stops the countdown at a touch, and waits as long again', () => {
    const machine = untilWarned();
    machine.watch(59);
    machine.idle.touch();
    expect(machine.watch(899)).toBe('away');
    expect(machine.watch(1)).toBe('warned');
    expect(machine.idle.secondsLeft).toBe(60);
  });
});

describe('A machine that sleeps', () => {
  it('is covered when it wakes, before anything is touched', () => {
    expect(new Machine().pass(6)).toBe('away');
  });

  it('is covered also where the touch that wakes it comes first', () => {
    const machine = new Machine();
    machine.monotonic += 30_000;
    machine.wall += 30_000;
    machine.idle.touch();
    expect(machine.idle.presence).toBe('away');
  });

  it('warns with the whole countdown where it slept longer than the time to clear', () => {
    const machine = new Machine();
    expect(machine.pass(8 * 3600)).toBe('warned');
    expect(machine.idle.secondsLeft).toBe(60);
    expect(machine.watch(59)).toBe('warned');
    expect(machine.watch(1)).toBe('gone');
  });

  it('begins the countdown again where it slept through it', () => {
    const machine = untilWarned();
    machine.watch(30);
    expect(machine.pass(600)).toBe('warned');
    expect(machine.idle.secondsLeft).toBe(60);
  });

  it('counts the sleep also where its one clock stood still meanwhile', () => {
    const machine = new Machine();
    expect(machine.setClock(1000)).toBe('warned');
  });
});

describe('A clock that somebody sets', () => {
  it.each([-86_400, -30, 30])('by %d seconds covers the talk', (seconds) => {
    expect(new Machine().setClock(seconds)).toBe('away');
  });

  it('back, lengthens nothing', () => {
    const machine = new Machine();
    machine.watch(100);
    machine.setClock(-86_400);
    expect(machine.watch(798)).toBe('away');
    expect(machine.watch(1)).toBe('warned');
    expect(machine.watch(60)).toBe('gone');
  });

  it('by a second or two is nothing', () => {
    expect(new Machine().setClock(-2)).toBe('here');
  });
});

describe('A page out of sight', () => {
  it('is covered', () => {
    const machine = new Machine();
    machine.idle.leave();
    expect(machine.idle.presence).toBe('away');
  });

  it('does not count down', () => {
    const machine = untilWarned();
    expect(machine.watch(3600, false)).toBe('warned');
    expect(machine.watch(60)).toBe('gone');
  });
});

describe('A window for printing that was open', () => {
  it('does not cover what is behind it, unless it was open too long', () => {
    const machine = new Machine();
    const print = (seconds: number) => {
      machine.monotonic += seconds * 1000;
      machine.wall += seconds * 1000;
      machine.idle.dialogClosed();
      return machine.idle.presence;
    };
    expect(print(60)).toBe('here');
    expect(print(60)).toBe('away');
  });
});

describe('Whatever happens', () => {
  const step = fc.record({
    passed: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5000 })),
    clockSet: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: -100_000, max: 100_000 })),
    isVisible: fc.boolean(),
    hand: fc.constantFrom('none', 'none', 'none', 'none', 'touch', 'leave', 'comeBack', 'dialogClosed'),
  });

  it('nothing is cleared before the whole countdown stood in sight without a break', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const machine = new Machine();
        let seen = 0;
        for (const { passed, clockSet, isVisible, hand } of steps) {
          if (isGone(machine)) return;
          if (hand !== 'none') machine.idle[hand as 'touch']();
          const wasWarned = machine.idle.presence === 'warned';
          machine.wall += clockSet * 1000;
          machine.pass(passed, isVisible);
          const watched = passed <= 5 && Math.abs(clockSet) <= 5;
          if (!wasWarned || !watched) seen = 0;
          else if (isVisible) seen += passed;
          if (isGone(machine)) expect(seen).toBeGreaterThanOrEqual(limits.warnSeconds);
        }
      }),
    );
  });

  it('no clock that is set makes a talk stay in sight longer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 120, maxLength: 200 }), (sets) => {
        const machine = new Machine();
        for (const set of sets) machine.setClock(set);
        expect(machine.idle.presence).not.toBe('here');
      }),
    );
  });

  it('a covered talk comes back by the worker alone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const machine = new Machine();
        machine.idle.leave();
        for (const { passed, isVisible, hand } of steps) {
          if (hand !== 'none' && hand !== 'comeBack') machine.idle[hand as 'touch']();
          machine.pass(passed, isVisible);
          expect(machine.idle.presence).not.toBe('here');
        }
      }),
    );
  });
});

it('The machine’s own clocks do the same', () => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'] });
  try {
    const idle = new Idle(limits, machineClock);
    const seen: [Presence, number][] = [];
    for (let second = 0; idle.presence !== 'gone' && second < 2000; second++) {
      idle.tick(true);
      if (seen.at(-1)?.[0] !== idle.presence) seen.push([idle.presence, second]);
      vi.advanceTimersByTime(1000);
    }
    expect(seen).toEqual([
      ['here', 0],
      ['away', 120],
      ['warned', 900],
      ['gone', 960],
    ]);
  } finally {
    vi.useRealTimers();
  }
});
