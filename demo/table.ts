/** A table of a page. Where there is no room for columns, each cell says which one it is of: see `site.css`. */
export function table(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly (string | Node)[])[],
): HTMLElement {
  const made = document.createElement('table');
  const heads = made.createTHead().insertRow();
  for (const column of columns)
    heads.append(Object.assign(document.createElement('th'), { scope: 'col', textContent: column }));
  const body = made.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    for (const [index, content] of cells.entries()) {
      const cell = document.createElement(index === 0 ? 'th' : 'td');
      if (index === 0) cell.scope = 'row';
      else cell.dataset['label'] = columns[index];
      cell.append(content);
      row.append(cell);
    }
  }
  const room = document.createElement('div');
  room.className = 'wide';
  room.tabIndex = 0;
  room.role = 'group';
  room.ariaLabel = title;
  room.append(made);
  return room;
}
