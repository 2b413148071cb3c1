import type cytoscape from 'cytoscape';
import type { KindLook } from '../../components/kind/kinds';
import type { Palette } from '../../components/picture/colours';
import { nameSize, nameWidth, nodeSize, startNameSize, startSize } from './sizes';

const hues: KindLook['hue'][] = ['person', 'party', 'company', 'body', 'organization', 'contract'];

const polygons: Partial<Record<KindLook['shape'], string>> = {
  document: '-0.7 -1 0.25 -1 0.75 -0.5 0.75 1 -0.7 1',
  pin: '0 1 -0.7 -0.1 -0.5 -0.8 0 -1 0.5 -0.8 0.7 -0.1',
};
const shapes: Record<KindLook['shape'], cytoscape.Css.NodeShape> = {
  circle: 'ellipse',
  square: 'rectangle',
  diamond: 'diamond',
  hexagon: 'hexagon',
  document: 'polygon',
  pin: 'polygon',
};

/** The look of everything on the canvas: shapes and hues of kinds, lines of families. `names` is how large names are; 1 on a desk. */
export function looks(c: Palette, font: string, names: number): cytoscape.StylesheetJson {
  const rules: { selector: string; style: object }[] = [
    {
      selector: 'node',
      style: {
        width: nodeSize,
        height: nodeSize,
        'background-color': c.surface,
        'border-width': 2,
        'font-family': font,
        'font-size': nameSize * names,
        color: c.ink,
        'text-wrap': 'wrap',
        'text-max-width': `${nameWidth(names)}px`,
        'text-halign': 'right',
        'text-valign': 'center',
        'text-margin-x': 5,
        'text-background-color': c.surface,
        'text-background-opacity': 0.8,
        'text-background-padding': '1px',
        'min-zoomed-font-size': 7,
      },
    },
    { selector: 'node[label]', style: { label: 'data(label)' } },
    ...Object.entries(shapes).map(([shape, drawn]) => ({
      selector: `node[shape='${shape}']`,
      style: {
        shape: drawn,
        ...(drawn === 'polygon' && { 'shape-polygon-points': polygons[shape as KindLook['shape']] }),
      },
    })),
    ...hues.map((hue) => ({
      selector: `node[hue='${hue}']`,
      style: {
        'border-color': c[`kind-${hue}`],
        'background-color': c[`kind-${hue}`],
        'background-opacity': 0.25,
      },
    })),
    {
      selector: ':parent',
      style: {
        shape: 'round-rectangle',
        'background-color': c.sunken,
        'background-opacity': 0.7,
        'border-color': c.line,
        'border-width': 1,
        padding: '26px',
        'text-valign': 'top',
        'text-halign': 'center',
        'text-margin-y': -6,
        'font-size': 20,
        'font-weight': 600,
        color: c['ink-soft'],
        'text-background-opacity': 0,
        'text-max-width': '600px',
        events: 'no',
      },
    },
    {
      selector: 'node.mark',
      style: {
        width: 1,
        height: 12,
        shape: 'rectangle',
        'background-color': c['line-strong'],
        'border-width': 0,
        'text-halign': 'center',
        'text-valign': 'top',
        'text-margin-x': 0,
        'text-margin-y': -4,
        color: c['ink-soft'],
        'font-size': 15 * names,
        events: 'no',
      },
    },
    ...lineLooks(c, font),
    {
      selector: 'node.start',
      style: {
        width: startSize,
        height: startSize,
        'font-weight': 600,
        'font-size': startNameSize * names,
        'border-width': 3,
      },
    },
    { selector: 'node.hovered', style: { label: 'data(name)', 'z-index': 11 } },
    { selector: 'node.pinned', style: { 'border-style': 'double', 'border-width': 5 } },
    {
      selector: 'node.chosen',
      style: {
        label: 'data(name)',
        'overlay-color': c.accent,
        'overlay-opacity': 0.25,
        'overlay-padding': 7,
        'font-weight': 600,
        'z-index': 10,
      },
    },
    {
      selector: 'edge.near',
      style: { 'line-color': c.accent, 'target-arrow-color': c.accent, opacity: 1, 'z-index': 9 },
    },
  ];
  return rules;
}

function lineLooks(c: Palette, font: string) {
  return [
    {
      selector: 'edge',
      style: {
        width: 1.5,
        'line-color': c['line-strong'],
        'curve-style': 'straight',
        opacity: 0.9,
        'target-arrow-color': c['line-strong'],
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'font-family': font,
        'font-size': 11,
        color: c['ink-soft'],
        'text-background-color': c.surface,
        'text-background-opacity': 0.9,
        'text-background-padding': '2px',
        'min-zoomed-font-size': 8,
      },
    },
    { selector: 'edge[label]', style: { label: 'data(label)' } },
    { selector: 'edge.curved', style: { 'curve-style': 'bezier' } },
    {
      selector: "edge[family='money']",
      style: {
        width: 2,
        'line-color': c.surface,
        'line-outline-width': 1.25,
        'line-outline-color': c['line-strong'],
      },
    },
    { selector: "edge[family='other']", style: { width: 1 } },
    { selector: "edge[family='contract']", style: { width: 4 } },
    {
      selector: "edge[family='ownership']",
      style: { width: 2.5, 'source-arrow-shape': 'diamond', 'source-arrow-color': c['line-strong'] },
    },
    {
      selector: "edge[family='kin']",
      style: { 'line-style': 'dotted', 'target-arrow-shape': 'none', width: 2.5 },
    },
    { selector: "edge[tier='C']", style: { 'line-style': 'dashed', 'line-dash-pattern': [4, 5] } },
    { selector: 'edge.ended', style: { opacity: 0.45 } },
  ];
}
