// The page is complete without this: it switches the language, sorts tables, lets the map show another figure, and shows a district in map and tables together.
'use strict';
(function () {
  const root = document.documentElement;
  const own = root.lang;
  const $ = id => document.getElementById(id);

  // --- Language: every text of the page in both languages, collected before a table is sorted, because some are known by their place.
  const PARTS = /\d+(?:[.,\u202f]\d+)*|\u2068[^\u2069]*\u2069|#/g;
  const UNTRANSLATED = 'bdi, code, style, script, [translate=no], [data-lang]';
  let texts = null;

  function collect() {
    if (texts !== null) return;
    const other = JSON.parse($('other-language').textContent);
    const places = other.places;
    let next = 0;
    let pass = places.length > 0 ? places[0] : -1;
    texts = [];

    function take(node, from) {
      let to;
      if (pass === 0) {
        to = places[next + 1];
        next += 2;
        pass = next < places.length ? places[next] : -1;
      } else {
        pass--;
        to = translated(from, other);
      }
      if (to !== from) texts.push({ node, [own]: from, [other.lang]: to });
    }

    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node =>
      node.nodeType === 1 && node.matches(UNTRANSLATED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === 3) {
        if (/\S/.test(node.data)) take(node, node.data);
      } else if (node.hasAttributes()) {
        for (const attribute of node.attributes) {
          if ((attribute.name === 'aria-label' || attribute.name === 'data-words') && /\S/.test(attribute.value)) take(attribute, attribute.value);
        }
      }
    }
  }

  function translated(text, other) {
    const parts = [];
    const form = text.replace(PARTS, part => {
      parts.push(part);
      return '#';
    });
    return (Object.hasOwn(other.words, form) ? other.words[form] : form).replace(/#/g, () => {
      const part = parts.shift();
      if (!/^\d/.test(part)) return part;
      return other.lang === 'en' ? part.replace(/,/g, '.').replace(/\u202f/g, ',') : part.replace(/,/g, '\u202f').replace(/\./g, ',');
    });
  }

  function speak(language) {
    collect();
    for (const text of texts) text.node[text.node.nodeType === 3 ? 'data' : 'value'] = text[language];
    root.lang = language;
    for (const part of document.querySelectorAll('[data-lang]')) part.hidden = part.dataset.lang !== language;
    for (const button of document.querySelectorAll('[data-switch]')) button.setAttribute('aria-pressed', String(button.dataset.switch === language));
    if (chosen !== null) tell();
  }

  // --- Tables.
  function number(text) {
    const found = /([−-]?)(\d+(?:[.,\u202f]\d+)*)/.exec(text);
    if (found === null) return null;
    const digits = root.lang === 'de' ? found[2].replace(/\u202f/g, '').replace(',', '.') : found[2].replace(/,/g, '');
    // Steps of p: above 0.05 lies behind 0.05.
    return (found[1] === '' ? 1 : -1) * Number(digits) + (text.startsWith('>') ? 1e-9 : 0);
  }

  function key(row, column, words, numeric) {
    const cell = row.cells[column];
    if (!cell || cell.colSpan > 1) return null;
    if (cell.dataset.sort !== undefined) return cell.dataset.sort === '' ? null : Number(cell.dataset.sort);
    const text = cell.textContent.trim();
    if (words !== null) return words.indexOf(text) < 0 ? null : words.indexOf(text);
    return numeric ? number(text) : text;
  }

  function sort(table, column, head) {
    collect();
    const numeric = head.classList.contains('n');
    const words = head.dataset.words === undefined ? null : head.dataset.words.split('|');
    const descending = head.getAttribute('aria-sort') === 'ascending' ||
      (head.getAttribute('aria-sort') === null && numeric && column > 0);
    for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const body = table.tBodies[0];
    const rows = Array.from(body.rows).map((row, index) => ({ row, index, value: key(row, column, words, numeric) }));
    rows.sort((a, b) => {
      // What has no value stands last, whichever way round.
      if (a.value === null || b.value === null) return (a.value === null) - (b.value === null) || a.index - b.index;
      const order = typeof a.value === 'string' || typeof b.value === 'string'
        ? String(a.value).localeCompare(String(b.value), root.lang)
        : a.value - b.value;
      return (descending ? -order : order) || a.index - b.index;
    });
    body.append(...rows.map(r => r.row));
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

  // --- A district in map, funnels and tables together.
  let areas = null;
  let lit = [];
  let chosen = null;

  function of(code) {
    if (areas === null) {
      areas = new Map();
      for (const element of document.querySelectorAll('[data-area]')) {
        const known = areas.get(element.dataset.area);
        if (known === undefined) areas.set(element.dataset.area, [element]);
        else known.push(element);
      }
    }
    return areas.get(code) || [];
  }

  function areaAt(target) {
    const element = target instanceof Element ? target.closest('[data-area]') : null;
    return element !== null && element.dataset.area !== '' ? element.dataset.area : null;
  }

  document.addEventListener('mouseover', event => {
    const code = areaAt(event.target);
    for (const element of lit) element.classList.remove('lit');
    lit = code === null ? [] : of(code);
    for (const element of lit) element.classList.add('lit');
  });

  document.addEventListener('click', event => {
    const code = areaAt(event.target);
    if (code !== null && !(event.target instanceof Element && event.target.closest('a, button'))) choose(code, false);
  });

  // --- The map.
  const map = $('map');
  const figure = $('map-figure');
  const stage = $('map-stage');
  const detail = $('map-detail');
  const shapes = map === null ? [] : Array.from(map.querySelectorAll('.areas > use'));
  let middles = null;
  let ring = null;

  function show() {
    const byStage = Array.from(figure.options).filter(o => o.dataset.byStage !== undefined).length;
    const stages = stage === null ? 1 : stage.options.length;
    const of = figure.selectedIndex;
    const at = of < byStage ? (stage === null ? 0 : stage.selectedIndex) * byStage + of : stages * byStage + of - byStage;
    const marks = map.querySelector('.marks');
    marks.replaceChildren();
    for (const shape of shapes) {
      const letter = shape.dataset.k[at];
      const hot = letter >= 'a' && letter <= 'e';
      const kept = shape.dataset.area === chosen ? ' chosen' : '';
      shape.setAttribute('class', 'k' + (hot ? letter.charCodeAt(0) - 96 : letter) + kept);
      if (hot) {
        for (const name of ['hatch', 'casing']) {
          const mark = document.createElementNS(map.namespaceURI, 'use');
          mark.setAttribute('href', shape.getAttribute('href'));
          mark.setAttribute('class', name);
          marks.append(mark);
        }
      }
    }
    $('map-caption').hidden = at > 0;
    if (stage !== null) stage.disabled = of >= byStage;
    for (const legend of document.querySelectorAll('[data-legend]')) legend.hidden = Number(legend.dataset.legend) !== of;
    if (chosen !== null) tell();
  }

  // What the tables say of the district, in the language that the page has now.
  function tell() {
    const stageId = stage === null ? 'all' : stage.selectedOptions[0].dataset.stage;
    const parts = [];
    let name = '';
    // The table of a stage may end before the district, the chain has it; the environment is told where there is nothing else.
    for (const id of ['stage-' + stageId, 'chain', 'status', 'environment']) {
      const row = document.querySelector(`#${id} tr[data-area="${CSS.escape(chosen)}"]`);
      if (row === null || ((id === 'chain' || id === 'environment') && parts.length > 0)) continue;
      name = row.querySelector('bdi').textContent;
      const heads = row.closest('table').tHead.rows[0].cells;
      Array.from(row.cells).forEach((cell, column) => {
        const text = Array.from(cell.childNodes, part => part.localName === 'svg' ? '' : part.localName === 'small' ? `(${part.textContent.trim()})` : part.textContent.trim())
          .filter(part => part !== '').join(' ');
        if (cell.localName === 'th' || (column < 2 && id !== 'chain') || text === '' || text === '–') return;
        parts.push(cell.colSpan > 1 ? text : heads[column].textContent.trim() + ': ' + text);
      });
    }
    detail.replaceChildren();
    if (name === '') return;
    const bold = document.createElement('strong');
    const isolated = document.createElement('bdi');
    isolated.textContent = name;
    bold.append(isolated);
    detail.append(bold, (stage === null ? '' : ' (' + stage.selectedOptions[0].textContent + ')') + ': ' + parts.join('; '));
  }

  function choose(code, focus) {
    if (chosen !== null) {
      for (const element of of(chosen)) element.classList.remove('chosen');
      for (const shape of shapes) if (shape.dataset.area === chosen) shape.setAttribute('aria-selected', 'false');
    }
    chosen = code;
    for (const element of of(code)) element.classList.add('chosen');
    if (figure === null) return;
    // Above all other outlines, or the neighbours' would cover it.
    const shown = shapes.find(shape => shape.dataset.area === code);
    ring.setAttribute('href', shown === undefined ? '' : shown.getAttribute('href'));
    for (const shape of shapes) {
      const here = shape.dataset.area === code;
      shape.setAttribute('tabindex', here ? '0' : '-1');
      if (here) {
        shape.setAttribute('aria-selected', 'true');
        if (focus) shape.focus({ preventScroll: true });
      }
    }
    tell();
  }

  // The nearest district whose middle lies in the direction of the key, within 60 degrees of it where there is one.
  function neighbour(from, key) {
    middles = middles || shapes.map(shape => {
      const box = shape.getBBox();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    let best = -1;
    let least = Infinity;
    middles.forEach((middle, i) => {
      const x = middle.x - middles[from].x;
      const y = middle.y - middles[from].y;
      const along = x * dx + y * dy;
      if (i === from || along <= 0) return;
      const across = Math.abs(x * dy) + Math.abs(y * dx);
      const distance = along + 2 * across + (across > 1.75 * along ? 1e6 : 0);
      if (distance < least) [best, least] = [i, distance];
    });
    return best;
  }

  function onKey(event) {
    const from = shapes.indexOf(document.activeElement);
    if (from < 0) return;
    let to = -1;
    if (event.key.startsWith('Arrow')) to = neighbour(from, event.key);
    else if (event.key === 'Home') to = 0;
    else if (event.key === 'End') to = shapes.length - 1;
    else if (event.key === 'Enter' || event.key === ' ') {
      choose(shapes[from].dataset.area, true);
      const row = event.key === 'Enter' ? document.querySelector(`section tr[data-area="${CSS.escape(chosen)}"].chosen`) : null;
      if (row !== null) {
        row.tabIndex = -1;
        row.focus();
      }
    } else return;
    event.preventDefault();
    if (to >= 0) choose(shapes[to].dataset.area, true);
  }

  if (map !== null && figure !== null) {
    document.querySelector('.choice').hidden = false;
    map.setAttribute('role', 'listbox');
    ring = document.createElementNS(map.namespaceURI, 'use');
    ring.setAttribute('class', 'ring');
    map.insertBefore(ring, map.querySelector('.label'));
    shapes.forEach((shape, i) => {
      shape.setAttribute('role', 'option');
      shape.setAttribute('aria-selected', 'false');
      shape.setAttribute('tabindex', i === 0 ? '0' : '-1');
    });
    figure.addEventListener('change', show);
    if (stage !== null) stage.addEventListener('change', show);
    map.addEventListener('keydown', onKey);
    map.addEventListener('focusin', event => {
      const code = areaAt(event.target);
      if (code !== null && code !== chosen) choose(code, false);
    });
  }

  for (const button of document.querySelectorAll('[data-switch]')) {
    button.addEventListener('click', () => speak(button.dataset.switch));
    button.setAttribute('aria-pressed', String(button.dataset.switch === own));
    button.parentElement.hidden = false;
  }

  const asked = new URLSearchParams(location.search).get('lang');
  if ((asked === 'de' || asked === 'en') && asked !== own) speak(asked);
})();
