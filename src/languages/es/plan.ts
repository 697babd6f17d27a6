import type { LanguagePack } from '../pack.ts';

export const plan: Pick<LanguagePack['paper'], 'bands' | 'bandsUndated' | 'wasDue' | 'sameNumber'> = {
  bands: {
    now: 'Ahora',
    today: 'Hoy, antes de que termine este turno',
    day: 'Sin demora, a más tardar el {time}',
    days3: 'A más tardar el {time}',
    week: 'A más tardar el {time}',
    open: 'Cuando haya tiempo',
    none: 'A más tardar el {time}',
  },
  bandsUndated: { day: 'Sin demora, a más tardar mañana', days3: 'En los próximos tres días', week: 'Esta semana' },
  wasDue: 'Ahora: el plazo venció el {time}',
  sameNumber: 'Una sola llamada para los pasos {steps}: mismo número',
};
