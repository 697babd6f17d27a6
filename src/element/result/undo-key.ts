/** Whether a key means that something is to be undone: in a field of text that is the browser's own. */
export function isUndo(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  const [target] = event.composedPath() as Element[];
  const isText = target?.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])');
  return (ctrlKey || metaKey) && !shiftKey && !altKey && key?.toLowerCase() === 'z' && !isText;
}
