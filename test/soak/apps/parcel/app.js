import 'open-door-screening/define';

const screening = document.querySelector('open-door-screening');
screening.prefill = { age: 15 };
screening.addEventListener('screening-complete', ({ record }) => {
  document.querySelector('pre').textContent = JSON.stringify(record);
});
