import { memo, useMemo, type CSSProperties, type KeyboardEvent } from 'react';
import { lineMarks, lineTexts, nodeMarks, type Mark } from './marks';
import { measures, type Placed } from './place';
import styles from './Picture.module.css';

interface Props {
  /** What to draw and where: `placed(data, from, to)`. */
  picture: Placed;
  /** What it shows, for screen readers; the same has to be told in words beside it. */
  label: string;
  /** Ids of the nodes and ties that stand out while others fade; null when nothing does. */
  lit: ReadonlySet<string> | null;
  /** The id of the node that something is done with. */
  chosen?: string | undefined;
  /** Told what the pointer or the focus is on: the id of a node, those of the ties of a line, or nothing. */
  onPoint: (ids: string[]) => void;
  /** Told which node was clicked or entered. */
  onChoose: (id: string) => void;
}

/** A placed picture as SVG. Its nodes are buttons; all that it says is to be found in words beside it as well. */
export const Picture = memo(function Picture({ picture, label, lit, chosen, onPoint, onChoose }: Props) {
  const texts = useMemo(() => lineTexts(picture), [picture]);
  const faded = (ids: string[]) => lit !== null && !ids.some((id) => lit.has(id));
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      style={sizeOf(picture)}
      role="group"
      aria-label={label}
    >
      {picture.lines.map((line) => {
        const ids = line.ties.map((tie) => tie.id);
        const marks = lineMarks(line);
        return (
          <g
            key={line.key}
            className={styles.part}
            data-faded={faded(ids)}
            data-line={line.key}
            aria-hidden="true"
            onPointerEnter={() => {
              onPoint(ids);
            }}
            onPointerLeave={() => {
              onPoint([]);
            }}
          >
            <path className={styles.wide} d={marks[0]?.d} />
            <Marks marks={marks} />
            <Marks marks={texts.get(line.key) ?? []} />
          </g>
        );
      })}
      {picture.nodes.map((node) => (
        <Node
          key={node.id}
          node={node}
          faded={faded([node.id])}
          chosen={node.id === chosen}
          onPoint={onPoint}
          onChoose={onChoose}
        />
      ))}
    </svg>
  );
});

interface NodeProps extends Pick<Props, 'onPoint' | 'onChoose'> {
  node: Placed['nodes'][number];
  faded: boolean;
  chosen: boolean;
}

const Node = memo(function Node({ node, faded, chosen, onPoint, onChoose }: NodeProps) {
  const on = () => {
    onPoint([node.id]);
  };
  const off = () => {
    onPoint([]);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(node.id);
  };
  return (
    <g
      className={`${styles.part} ${styles.node}`}
      data-faded={faded}
      data-node={node.id}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      onPointerEnter={on}
      onPointerLeave={off}
      onFocus={on}
      onBlur={off}
      onClick={() => {
        onChoose(node.id);
      }}
      onKeyDown={onKey}
    >
      <title>{node.name}</title>
      <circle className={styles.ring} cx={node.x} cy={node.y} r={measures.radius + 6} />
      <Marks marks={nodeMarks(node)} />
    </g>
  );
});

/** Marks in the colours of the page. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  return marks.map((mark, n) =>
    'text' in mark ? (
      <text
        key={n}
        x={mark.x}
        y={mark.y}
        fontSize={mark.size}
        fontWeight={mark.heavy ? 650 : 400}
        textAnchor={mark.anchor}
        style={{ fill: `var(--${mark.ink})` }}
      >
        {mark.text}
      </text>
    ) : (
      <path
        key={n}
        d={mark.d}
        opacity={mark.opacity}
        strokeWidth={mark.width}
        strokeDasharray={mark.dash?.join(' ')}
        strokeLinecap={mark.dash ? 'round' : undefined}
        strokeLinejoin="round"
        style={{
          fill: mark.fill ? `var(--${mark.fill})` : 'none',
          stroke: mark.stroke ? `var(--${mark.stroke})` : 'none',
        }}
      />
    ),
  );
}

const smallest = 0.72;

/** As wide as there is room for, neither larger than drawn nor too small to read: then it is scrolled. */
function sizeOf({ width }: Placed): CSSProperties {
  return { width: '100%', maxWidth: width, minWidth: width * smallest };
}
