// The document viewer in the browser: a cell lights up on the page and in the table beside, a field of an invoice in
// the form beside; arrows walk through a table.
(() => {
  const CELL = '.viewer [data-cell]';
  let lit = [];

  const light = (cell) => {
    const twins = cell ? [...cell.closest('.viewer').querySelectorAll(`[data-cell="${cell.dataset.cell}"]`)] : [];
    if (twins[0] === lit[0]) return;
    lit.forEach((each) => each.classList.remove('lit'));
    twins.forEach((each) => each.classList.add('lit'));
    lit = twins;
  };

  const cellOf = (event) => (event.target instanceof Element ? event.target.closest(CELL) : null);

  const focus = (cell) => {
    const table = cell.closest('table');
    if (table) {
      table.querySelectorAll('[tabindex="0"]').forEach((each) => each.setAttribute('tabindex', '-1'));
      cell.setAttribute('tabindex', '0');
    }
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const place = (cell) => {
    const [, row, column] = cell.dataset.cell.split('-').map(Number);
    return { row, column, rows: cell.rowSpan, columns: cell.colSpan };
  };

  // the nearest cell in that direction; of those as near, the one beside which this one begins
  const next = (cell, down, right) => {
    const here = place(cell);
    let best = null;
    let least = Infinity;
    for (const other of cell.closest('table').querySelectorAll('[data-cell]')) {
      const there = place(other);
      const beside = down
        ? there.column <= here.column && here.column < there.column + there.columns
        : there.row <= here.row && here.row < there.row + there.rows;
      const distance = down ? (there.row - here.row) * down : (there.column - here.column) * right;
      if (beside && distance > 0 && distance < least) {
        best = other;
        least = distance;
      }
    }
    return best;
  };

  const STEPS = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };

  document.addEventListener('pointerover', (event) => light(cellOf(event)));
  document.addEventListener('focusin', (event) => light(cellOf(event)));

  document.addEventListener('click', (event) => {
    const cell = cellOf(event);
    if (!cell) return;
    const twin = [...cell.closest('.viewer').querySelectorAll(`[data-cell="${cell.dataset.cell}"]`)].find(
      (each) => each !== cell,
    );
    if (cell instanceof SVGElement && twin) focus(twin);
    else twin?.scrollIntoView({ block: 'nearest' });
  });

  document.addEventListener('keydown', (event) => {
    const cell = cellOf(event);
    const step = STEPS[event.key];
    if (!step || !cell?.closest('table')) return;
    event.preventDefault();
    const to = next(cell, ...step);
    if (to) focus(to);
  });

  // a page that cannot be painted: the texts of the cells stand in its place
  document.addEventListener(
    'error',
    (event) => {
      if (event.target instanceof Element && event.target.matches('.sheet img')) {
        event.target.closest('.sheet').classList.add('unpainted');
        event.target.remove();
      }
    },
    true,
  );
})();
