/**
 * What runs in the page of the book: it keeps what reviewers write, in a copy of the page and as a table. It is put into
 * the page as text, so it may use nothing but what is inside it and what a browser has.
 */
export function pageScript(): void {
  const fields = (): NodeListOf<HTMLTextAreaElement | HTMLInputElement> =>
    document.querySelectorAll('textarea, input[data-initials]');

  /** A page cannot write itself: what was typed goes into its text before that is saved. */
  const withComments = (): string => {
    for (const field of fields())
      if (field instanceof HTMLTextAreaElement) field.textContent = field.value;
      else field.setAttribute('value', field.value);
    return `<!doctype html>\n${document.documentElement.outerHTML}\n`;
  };

  const comments = (): string => {
    // A formula in a comment would run in a spreadsheet.
    const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
    const rows = [...document.querySelectorAll<HTMLElement>('article')].flatMap((item) => {
      const comment = item.querySelector('textarea')?.value.trim() ?? '';
      const initials = item.querySelector<HTMLInputElement>('input')?.value.trim() ?? '';
      if (comment === '' && initials === '') return [];
      return [[item.id, item.querySelector('h3, h4')?.textContent?.trim() ?? '', initials, comment]];
    });
    const lines = [['item', 'title', 'initials', 'comment'], ...rows].map((row) => row.map(cell).join(','));
    // The mark at the beginning tells a spreadsheet that this is UTF-8.
    return `\uFEFF${lines.join('\r\n')}\r\n`;
  };

  const save = (text: string, type: string, ending: string): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `${document.documentElement.dataset['file'] ?? 'book'}${ending}`;
    link.click();
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    unsaved = false;
  };

  let unsaved = false;
  document.addEventListener('input', () => (unsaved = true));
  addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
  });
  document.querySelector('#copy')?.addEventListener('click', () => save(withComments(), 'text/html', '.html'));
  document.querySelector('#comments')?.addEventListener('click', () => save(comments(), 'text/csv', '-comments.csv'));
  document.querySelector('#print')?.addEventListener('click', () => print());
}
