// SPDX-License-Identifier: Apache-2.0
// Small elements of the light DOM: usable from Java by attributes and in a grid's renderer. Colours come from shirube.css.

const WORDS = {
  ja: {
    level: ['まだ行ったことがない', '知っている', '支援があればできる', '一人でできる', '指導できる'],
    none: '未回答', unconfirmed: '未確認', required: r => `必要な段階 ${r}`, value: (v, w) => `段階 ${v} ${w}`,
    coverage: (p, t, g, r) => `配置${p}、育成中${t}、年度目標${g}、必要数${r}`, over: n => `、超過${n}`, join: '・', list: '、',
  },
  en: {
    level: ['never done', 'knows', 'can with support', 'can alone', 'can teach'],
    none: 'not answered', unconfirmed: 'unconfirmed', required: r => `required level ${r}`, value: (v, w) => `level ${v}, ${w}`,
    coverage: (p, t, g, r) => `placed ${p}, in training ${t}, target ${g}, required ${r}`, over: n => `, surplus ${n}`, join: ' · ', list: ', ',
  },
};
const words = () => WORDS[document.documentElement.lang] ?? WORDS.ja;

const part = (tag, css, parent, text) => {
  const e = document.createElement(tag);
  if (css) e.className = css;
  if (text) e.textContent = text;
  parent.append(e);
  return e;
};

class Block extends HTMLElement {
  #waiting = false;
  connectedCallback() { this.redraw(); }
  attributeChangedCallback() { this.redraw(); }
  redraw() {
    if (!this.isConnected || this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      this.setAttribute('role', 'img');
      this.replaceChildren();
      this.draw();
    });
  }
  number(name) { return this.hasAttribute(name) && this.getAttribute(name) !== '' ? Number(this.getAttribute(name)) : null; }
}

// Level: four bars for 1 to 4, hollow = unconfirmed, a notch under the required one.
customElements.define('sh-level', class extends Block {
  static observedAttributes = ['value', 'required', 'unconfirmed', 'anchor'];
  draw() {
    const w = words(), value = this.number('value'), required = this.number('required');
    const unconfirmed = this.hasAttribute('unconfirmed') && value > 0;
    for (let k = 1; k <= 4; k++) part('i', `bar${value !== null && k <= value ? ' on' : ''}${k === required ? ' need' : ''}`, this);
    part('b', '', this, value === null ? '–' : String(value));
    const word = value === null ? w.none : w.level[value];
    part('small', '', this, unconfirmed ? word + w.join + w.unconfirmed : word);
    const said = [value === null ? w.none : w.value(value, word)];
    if (unconfirmed) said.push(w.unconfirmed);
    if (required) said.push(w.required(required));
    const anchor = this.getAttribute('anchor');
    if (anchor) {
      said.push(anchor);
      this.tabIndex = 0;
      part('span', 'tip', this, anchor).setAttribute('aria-hidden', 'true');
    }
    this.setAttribute('aria-label', said.join(w.list));
  }
});

// Coverage: placed solid, in training hatched, target a mark, required a dotted mark, surplus striped.
customElements.define('sh-coverage', class extends Block {
  static observedAttributes = ['placed', 'training', 'target', 'needed'];
  draw() {
    const [p, t, g, r] = ['placed', 'training', 'target', 'needed'].map(k => this.number(k) ?? 0);
    const most = Math.max(p + t, g, r, 1) * 1.04, share = x => `${(x / most * 100).toFixed(1)}%`;
    const segment = (css, n) => { if (n > 0) part('i', css, this).style.width = share(n); };
    segment('placed', Math.min(p, g));
    segment('over', p - g);
    segment('training', t);
    if (g) part('i', 'target', this).style.insetInlineStart = share(g);
    if (r && r !== g) part('i', 'needed', this).style.insetInlineStart = share(r);
    this.setAttribute('aria-label', words().coverage(p, t, g, r) + (p > g ? words().over(p - g) : ''));
  }
});

// Radar: property `axes` = [{name, value, required, unconfirmed}]; levels 0 to 4. The finding is the aria-label.
// At most two lines of a name; words are kept whole where there are spaces.
const folded = name => {
  const most = /[\u3000-\u9fff]/.test(name) ? 8 : 16;
  if (name.length <= most) return [name];
  const half = Math.ceil(name.length / 2), space = name.indexOf(' ', half - 4);
  const at = space > 0 && space < most ? space : Math.min(Math.max(half, 5), most);
  const rest = name.slice(at).trim();
  return [name.slice(0, at), rest.length > most ? rest.slice(0, most - 1) + '…' : rest];
};
const SVG = 'http://www.w3.org/2000/svg';
customElements.define('sh-radar', class extends HTMLElement {
  #axes = [];
  set axes(value) { this.#axes = value ?? []; this.#draw(); }
  get axes() { return this.#axes; }
  connectedCallback() {
    if (Object.hasOwn(this, 'axes')) { const early = this.axes; delete this.axes; this.axes = early; } else this.#draw();
  }
  #draw() {
    const n = this.#axes.length;
    if (!this.isConnected || n < 3) { this.replaceChildren(); return; }
    const svg = document.createElementNS(SVG, 'svg'), R = 104, cx = 190, cy = 150;
    svg.setAttribute('viewBox', '-34 0 448 306');
    svg.setAttribute('aria-hidden', 'true');
    const at = (i, level) => {
      const a = -Math.PI / 2 + i * 2 * Math.PI / n, d = R * level / 4;
      return [cx + d * Math.cos(a), cy + d * Math.sin(a)];
    };
    const add = (name, css, attributes) => {
      const e = document.createElementNS(SVG, name);
      e.setAttribute('class', css);
      for (const [k, v] of Object.entries(attributes)) e.setAttribute(k, v);
      svg.append(e);
      return e;
    };
    const shape = f => this.#axes.map((a, i) => at(i, f(a)).map(x => x.toFixed(1)).join(',')).join(' ');
    for (let level = 1; level <= 4; level++) add('polygon', 'ring', { points: shape(() => level) });
    this.#axes.forEach((axis, i) => {
      const [x, y] = at(i, 4), [tx, ty] = at(i, 4.55), side = Math.abs(tx - cx) < 8 ? 'middle' : tx > cx ? 'start' : 'end';
      add('line', 'axis', { x1: cx, y1: cy, x2: x, y2: y });
      const label = add('text', 'name', { x: tx, y: ty + 4, 'text-anchor': side }), lines = folded(axis.name);
      lines.forEach((line, k) => {
        const e = document.createElementNS(SVG, 'tspan');
        e.setAttribute('x', tx);
        e.setAttribute('dy', k ? 14 : (1 - lines.length) * 7);
        e.textContent = line;
        label.append(e);
      });
    });
    add('polygon', 'required', { points: shape(a => a.required) });
    add('polygon', 'now', { points: shape(a => a.value) });
    this.#axes.forEach((axis, i) => {
      const [x, y] = at(i, axis.value);
      add('circle', axis.unconfirmed ? 'point hollow' : 'point', { cx: x, cy: y, r: 4 });
    });
    this.replaceChildren(svg);
  }
});

// "/" focuses the search box, but not while somebody types (Flow's own shortcut would swallow the key there).
addEventListener('keydown', e => {
  if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || e.isComposing
      || e.composedPath()[0].matches?.('input, textarea, select, [contenteditable]')) return;
  const search = document.querySelector('.sh-search');
  if (search) { e.preventDefault(); search.focus(); }
});

// Answering with digits: the group of the focused answer, else the first group without an answer, takes the digit.
addEventListener('keydown', e => {
  if (!/^[0-9]$/.test(e.key) || e.ctrlKey || e.metaKey || e.altKey || e.isComposing
      || e.composedPath()[0].matches?.('input:not([type=radio]), textarea, select, [contenteditable]')) return;
  const groups = [...document.querySelectorAll('.sh-answers')];
  const group = document.activeElement?.closest?.('.sh-answers') ?? groups.find(g => !g.querySelector('input:checked'));
  const input = group?.querySelector(`input[value="${e.key}"]`);
  if (!input || input.disabled) return;
  e.preventDefault();
  input.click();
  const next = groups.slice(groups.indexOf(group) + 1).find(g => !g.querySelector('input:checked'));
  (next?.querySelector('input') ?? input).focus();
});

// Enter on an answer goes on, once everything on the screen is answered.
addEventListener('keydown', e => {
  if (e.key !== 'Enter' || e.isComposing || !e.composedPath()[0].matches?.('.sh-answers input')) return;
  e.preventDefault();
  const open = [...document.querySelectorAll('.sh-answers')].find(g => !g.querySelector('input:checked'));
  if (open) open.querySelector('input').focus(); else document.querySelector('.sh-next')?.click();
});

// Where one was on the page comes back with Back: the view comes after a round trip, too late for the browser.
const places = {};
let timer;
addEventListener('scroll', () => {
  clearTimeout(timer);
  const url = location.href, y = scrollY;
  timer = setTimeout(() => { if (url === location.href) places[url] = y; }, 80);
}, { passive: true });
addEventListener('popstate', () => {
  const y = places[location.href] ?? 0, until = performance.now() + 2000;
  const go = () => {
    if (document.documentElement.scrollHeight - innerHeight >= y && document.querySelector('main h1')) scrollTo(0, y);
    if (Math.abs(scrollY - y) > 1 && performance.now() < until) setTimeout(go, 60);
  };
  setTimeout(go, 60);
});
