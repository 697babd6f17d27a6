import 'open-door-screening/define';
import en from './en.json';
import es from './es.json';
import structure from './structure.json';

const screening = document.querySelector('open-door-screening')!;

screening.instrument = { ...structure, wording: { en, es } };
screening.config = {
  contacts: {
    lead: { phone: '555-0142' },
    'nurse-line': { phone: '555-0143' },
    'child-protection': { phone: '555-0100' },
  },
};

document.querySelector('#language')!.addEventListener('change', ({ target }) => {
  screening.lang = (target as HTMLSelectElement).value;
});

addEventListener('beforeunload', (event) => {
  if (screening.unsaved) event.preventDefault();
});
