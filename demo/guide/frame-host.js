// In the page around it; the address is that of the page inside.
const frame = document.querySelector('iframe');
addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== 'https://screening.example') return;
  if (data.openDoorHeight) frame.height = data.openDoorHeight;
  if (data.record) save(data.record);
});
