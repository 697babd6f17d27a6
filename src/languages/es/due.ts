import type { LanguagePack } from '../pack.ts';

export const due: Pick<LanguagePack['paper'], 'bands' | 'bandsUndated' | 'wasDue'> = {
  bands: {
    now: 'Ahora',
    today: 'Hoy, antes de que termine este turno',
    day: 'Sin demora, a más tardar {time}',
    days3: 'A más tardar {time}',
    week: 'A más tardar {time}',
    open: 'Cuando la conversación lo permita',
    none: 'A más tardar {time}',
  },
  bandsUndated: { day: 'Sin demora, a más tardar mañana', days3: 'En los próximos tres días', week: 'Esta semana' },
  wasDue: 'Ahora, el plazo era {time}',
};
