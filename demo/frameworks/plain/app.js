// A file of its own, for a strict Content Security Policy blocks inline scripts.
const screening = document.querySelector('open-door-screening');
screening.config = { contacts: { 'child-abuse-hotline': { phone: '555-0100' } } };
screening.prefill = { age: 15, care: 'foster' };
screening.addEventListener('screening-draft', ({ draft }) => {
  document.querySelector('p').textContent = `Kept: ${Object.keys(draft.answers).length} answers`;
});
screening.addEventListener('screening-complete', ({ record }) => {
  document.querySelector('pre').textContent = JSON.stringify(record, null, 2);
});
