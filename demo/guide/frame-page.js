// In the page inside the frame; the address is that of the page around it.
const page = document.documentElement;
new ResizeObserver(() => {
  const openDoorHeight = Math.ceil(page.getBoundingClientRect().height);
  parent.postMessage({ openDoorHeight }, 'https://portal.example');
}).observe(page);

// The record goes the same way.
document.querySelector('open-door-screening').addEventListener('screening-complete', ({ record }) => {
  parent.postMessage({ record }, 'https://portal.example');
});
