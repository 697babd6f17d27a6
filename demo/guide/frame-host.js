// In the page around it.
const frame = document.querySelector('iframe');
addEventListener('message', ({ source, data }) => {
  if (source === frame.contentWindow && data.openDoorHeight) frame.height = data.openDoorHeight;
});
