const screening = document.querySelector('open-door-screening')!;
screening.config = { settings: { askTradedAloud: false }, contacts: { 'child-abuse-hotline': { phone: '555-0100' } } };
screening.addEventListener('screening-complete', ({ record }) => record.level.final);
screening.addEventListener('screening-draft', ({ draft }) => Object.keys(draft.answers));
document.createElement('open-door-screening').start();

// wrong: the type of a property
screening.caseReference = 5;
// wrong: what is in a property
screening.config = { contacts: { police: { phone: 911 } } };
// wrong: no such property
screening.caseRef = '1';
// wrong: no such method
screening.begin();
// wrong: the type of an option
void screening.print({ kind: 'everything' });
// wrong: no such thing in this event
screening.addEventListener('screening-complete', ({ draft }) => draft);
// wrong: a handler of another event
screening.addEventListener('screening-draft', ({ record }: HTMLElementEventMap['screening-complete']) => record);
