// SPDX-License-Identifier: Apache-2.0
// Elements of the screens for those who run things: a thin rate, points of a score, answers by day. Colours: shirube.css.

const SVG = 'http://www.w3.org/2000/svg';

class Drawn extends HTMLElement {
  #waiting = false;
  connectedCallback() { this.redraw(); }
  attributeChangedCallback() { this.redraw(); }
  redraw() {
    if (!this.isConnected || this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      this.replaceChildren();
      this.draw();
    });
  }
}

// Rate: attribute `value` 0 to 1, `label` in words.
customElements.define('sh-rate', class extends Drawn {
  static observedAttributes = ['value', 'label'];
  draw() {
    const bar = document.createElement('i');
    bar.style.width = `${Math.min(100, Math.max(0, Number(this.getAttribute('value')) * 100)).toFixed(1)}%`;
    this.append(bar);
    this.setAttribute('role', 'img');
    this.setAttribute('aria-label', this.getAttribute('label') ?? '');
  }
});

// Score: attribute `points` "40,20,10" of 100, each a shade of its own; `label` in words.
customElements.define('sh-score', class extends Drawn {
  static observedAttributes = ['points', 'label'];
  draw() {
    (this.getAttribute('points') ?? '').split(',').filter(Boolean).forEach((points, index) => {
      const part = document.createElement('i');
      part.className = `shade-${index % 5}`;
      part.style.width = `${Math.max(0, Number(points)).toFixed(1)}%`;
      this.append(part);
    });
    this.setAttribute('role', 'img');
    this.setAttribute('aria-label', this.getAttribute('label') ?? '');
  }
});

// Curve: properties `points` = [{day, value}] added up, `all` = how many there can be. The finding is the aria-label.
customElements.define('sh-curve', class extends HTMLElement {
  #points = [];
  #all = 0;
  set points(value) { this.#points = value ?? []; this.#draw(); }
  get points() { return this.#points; }
  set all(value) { this.#all = Number(value) || 0; this.#draw(); }
  get all() { return this.#all; }

  connectedCallback() {
    for (const name of ['points', 'all']) {
      if (Object.hasOwn(this, name)) { const early = this[name]; delete this[name]; this[name] = early; }
    }
    this.#draw();
    this.watch ??= new ResizeObserver(() => this.#draw());
    this.watch.observe(this);
  }

  disconnectedCallback() { this.watch?.disconnect(); }

  #draw() {
    const width = this.clientWidth;
    if (!this.isConnected || !width) return;
    const height = 220, left = 48, right = 64, top = 14, bottom = 30;
    const points = this.#points, most = Math.max(this.#all, 1, ...points.map(p => p.value));
    const x = i => left + (points.length < 2 ? (width - left - right) / 2 : i * (width - left - right) / (points.length - 1));
    const y = v => top + (height - top - bottom) * (1 - v / most);
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.setAttribute('aria-hidden', 'true');
    const add = (tag, css, set, text) => {
      const e = document.createElementNS(SVG, tag);
      e.setAttribute('class', css);
      for (const [k, v] of Object.entries(set)) e.setAttribute(k, v);
      if (text !== undefined) e.textContent = text;
      svg.append(e);
    };
    for (const share of [0, .5, 1]) {
      const v = most * share;
      add('line', 'rule', { x1: left, x2: width - right, y1: y(v), y2: y(v) });
      add('text', 'tick', { x: left - 8, y: y(v) + 4, 'text-anchor': 'end' }, Math.round(v).toLocaleString());
    }
    if (points.length) {
      const line = points.map((p, i) => `${x(i).toFixed(1)},${y(p.value).toFixed(1)}`);
      const end = points.length - 1;
      if (points.length > 1) {
        add('polygon', 'area', { points: [`${x(0)},${y(0)}`, ...line, `${x(end)},${y(0)}`].join(' ') });
        add('polyline', 'line', { points: line.join(' ') });
      }
      add('circle', 'end', { cx: x(end), cy: y(points[end].value), r: 4 });
      add('text', 'now', { x: x(end) + 9, y: y(points[end].value) + 5 }, points[end].value.toLocaleString());
      const days = [...new Set([0, Math.floor(end / 2), end])];
      days.forEach(i => add('text', 'tick', { x: x(i), y: height - 8, 'text-anchor': 'middle' }, points[i].day));
    }
    this.replaceChildren(svg);
  }
});
