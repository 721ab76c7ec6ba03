import { ENGINES, engineRow, type Engine } from './engines.js';
import { PARTS, type Report } from './report.js';
import { quotient } from './tables.js';

/** Colours that also differ for the colour-blind (Okabe and Ito), by engine. */
const COLOURS: Record<Engine, string> = { full: '#000000', baseline: '#999999', jitless: '#56b4e9', jsaot: '#d55e00', wasmtime: '#e69f00', quickjs: '#0072b2' };

/** Bars of one program, as multiples of the reference engine's speed. */
interface Group { label: string; speeds: Partial<Record<Engine, number>> }
interface Panel { title: string; groups: Group[] }

// In pixels.
const BAR = 9;
const GAP = 16;
const MARGIN = { left: 64, right: 24, top: 66, bottom: 110 };
const PLOT_HEIGHT = 260;
const LEGEND_ENTRY = 160;

/** A document of SVG: for each part of programs, and the kernels, a chart with a bar per program and engine, on a logarithmic axis. */
export function renderChart(report: Report): string {
  const { engines } = report;
  const reference = engines.includes('baseline') ? 'baseline' : engines[0]!;
  const panels = panelsOf(report, reference);
  const panelHeight = MARGIN.top + PLOT_HEIGHT + MARGIN.bottom;
  const width = Math.max(MARGIN.left + engines.length * LEGEND_ENTRY, ...panels.map(({ groups }) => MARGIN.left + groups.length * groupWidth(engines) + MARGIN.right));
  const height = Math.max(panels.length, 1) * panelHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...panels.map((panel, n) => `<g transform="translate(0 ${n * panelHeight})">\n${renderPanel(panel, engines, reference)}\n</g>`),
    '</svg>\n',
  ].join('\n');
}

function panelsOf({ results, kernels }: Report, reference: Engine): Panel[] {
  const against = `times the speed of ${engineRow(reference).title}`;
  const programs = PARTS.flatMap((part) => {
    const groups = results.filter(({ group }) => group === part).map(({ name, scores }) => (
      { label: name, speeds: relative((engine) => quotient(scores[engine]?.median, scores[reference]?.median)) }));
    return groups.length > 0 ? [{ title: `${part}: ${against}`, groups }] : [];
  });
  if (!kernels) return programs;
  const groups = kernels.results.map(({ name, nanoseconds }) => ({ label: name, speeds: relative((engine) => quotient(nanoseconds[reference], nanoseconds[engine])) }));
  return [...programs, { title: `kernels: ${against}`, groups }];
}

function relative(speed: (engine: Engine) => number | undefined): Group['speeds'] {
  return Object.fromEntries(ENGINES.flatMap((engine) => {
    const value = speed(engine);
    return value === undefined ? [] : [[engine, value]];
  }));
}

const groupWidth = (engines: readonly Engine[]): number => engines.length * BAR + GAP;

function renderPanel({ title, groups }: Panel, engines: readonly Engine[], reference: Engine): string {
  const { low, high } = range(groups);
  const width = groups.length * groupWidth(engines);
  // Distance from the top of the plot of a speed; they are all within the range.
  const y = (speed: number): number => ((Math.log10(high) - Math.log10(speed)) / (Math.log10(high) - Math.log10(low))) * PLOT_HEIGHT;
  const grid = ticks(low, high).map((tick) => {
    const stroke = tick === 1 ? 'stroke="#333333" stroke-width="1.5"' : 'stroke="#dddddd"';
    return `<line x1="0" x2="${width}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}" ${stroke}/><text x="-8" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end">${tick}</text>`;
  });
  const bars = groups.map(({ label, speeds }, n) => {
    const left = n * groupWidth(engines) + GAP / 2;
    const rects = engines.flatMap((engine, k) => {
      const speed = speeds[engine];
      if (speed === undefined) return [];
      const top = Math.min(y(speed), y(1)), height = Math.max(Math.abs(y(speed) - y(1)), 1);
      const hint = escapeXml(`${label}, ${engineRow(engine).title}: ${speed.toPrecision(3)}`);
      return [`<rect x="${left + k * BAR}" y="${top.toFixed(1)}" width="${BAR - 1}" height="${height.toFixed(1)}" fill="${COLOURS[engine]}"><title>${hint}</title></rect>`];
    });
    const middle = left + (engines.length * BAR) / 2;
    return `${rects.join('')}<text transform="translate(${middle} ${PLOT_HEIGHT + 14}) rotate(-40)" text-anchor="end">${escapeXml(label)}</text>`;
  });
  const legend = engines.map((engine, k) =>
    `<rect x="${k * LEGEND_ENTRY}" y="-28" width="10" height="10" fill="${COLOURS[engine]}"/><text x="${k * LEGEND_ENTRY + 15}" y="-19">${escapeXml(engineRow(engine).title)}</text>`);
  return [
    `<g transform="translate(${MARGIN.left} ${MARGIN.top})">`,
    `<text x="0" y="-42" font-size="15" font-weight="bold">${escapeXml(title)}</text>`,
    ...legend,
    ...grid,
    `<text transform="translate(-46 ${PLOT_HEIGHT / 2}) rotate(-90)" text-anchor="middle">speed, ${escapeXml(engineRow(reference).title)} = 1</text>`,
    ...bars,
    '</g>',
  ].join('\n');
}

/** Of the axis: whole steps of 1, 2 and 5, with room around all speeds and around 1. */
function range(groups: readonly Group[]): { low: number; high: number } {
  const all = groups.flatMap(({ speeds }) => Object.values(speeds));
  const least = Math.min(0.9, ...all), most = Math.max(1.1, ...all);
  const steps = ticks(10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(most)));
  return { low: steps.findLast((step) => step <= least)!, high: steps.find((step) => step >= most)! };
}

/** 1, 2 and 5 times powers of ten. */
function ticks(low: number, high: number): number[] {
  const result: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const step of [1, 2, 5]) {
      const tick = Number(`${step}e${power}`);
      if (tick >= low && tick <= high) result.push(tick);
    }
  }
  return result;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
