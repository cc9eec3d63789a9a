// The page is complete without this: it only sorts tables and lights a district in map and tables together.
'use strict';
(function () {
  function key(row, column) {
    const cell = row.cells[column];
    if (!cell || cell.colSpan > 1) return null;
    if (cell.dataset.sort === undefined) return cell.textContent.trim();
    return cell.dataset.sort === '' ? null : Number(cell.dataset.sort);
  }

  function sort(table, column, head) {
    const descending = head.getAttribute('aria-sort') === 'ascending' ||
      (head.getAttribute('aria-sort') === null && head.classList.contains('n') && column > 0);
    for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const body = table.tBodies[0];
    const rows = Array.from(body.rows).map((row, index) => ({ row, index, value: key(row, column) }));
    rows.sort((a, b) => {
      // What has no value stands last, whichever way round.
      if (a.value === null || b.value === null) return (a.value === null) - (b.value === null) || a.index - b.index;
      const order = typeof a.value === 'string' || typeof b.value === 'string'
        ? String(a.value).localeCompare(String(b.value), document.documentElement.lang)
        : a.value - b.value;
      return (descending ? -order : order) || a.index - b.index;
    });
    for (const { row } of rows) body.append(row);
  }

  for (const table of document.querySelectorAll('table.sortable')) {
    Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
      if (head.classList.contains('picture')) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(table, column, head));
      head.append(button);
    });
  }

  const areas = new Map();
  for (const element of document.querySelectorAll('[data-area]')) {
    const code = element.dataset.area;
    if (code === '') continue;
    if (!areas.has(code)) areas.set(code, []);
    areas.get(code).push(element);
  }

  for (const elements of areas.values()) {
    for (const element of elements) {
      element.addEventListener('mouseenter', () => elements.forEach(e => e.classList.add('lit')));
      element.addEventListener('mouseleave', () => elements.forEach(e => e.classList.remove('lit')));
    }
  }
})();
