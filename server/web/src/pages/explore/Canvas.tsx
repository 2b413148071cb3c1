import type { Core } from 'cytoscape';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useWording } from '../../language/LanguageContext';
import styles from './Canvas.module.css';
import { choose, fit, namesOf, newDrawing, recolour, show, towards, type Scene } from './drawing';
import type { DrawnGraph } from './drawnGraph';
import type { Exploration } from './exploreShape';
import { place, type Places, type Point } from './layout/place';
import { groupName, lineLabel, shortName } from './wordsOf';

/** What can be done with the drawing from outside of it. */
export interface Drawing {
  fit: () => void;
  places: () => Places;
  /** What is shown now; null before anything is. */
  scene: () => Scene | null;
}

interface Props {
  graph: DrawnGraph;
  state: Exploration;
  chosen: string;
  /** The whole in words, for those who do not see it. */
  label: string;
  onChoose: (id: string) => void;
  onMove: (id: string, to: Point) => void;
  /** Enter on an entity. */
  onEnter: () => void;
  onHide: (id: string) => void;
  onReady: (drawing: Drawing | null) => void;
}

/** The canvas and what it shows. */
interface Drawn {
  cy: Core;
  places: Places;
  /** Tells one set of entities and layout from another. */
  key: string;
  scene: Scene | null;
}

const arrows: Record<string, [number, number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The drawing of an exploration. The list beside it has all that it shows in words. */
export default function Canvas({ graph, state, chosen, label, ...on }: Props) {
  const wording = useWording();
  const container = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn>(null);
  const heard = useRef(on);
  useEffect(() => {
    heard.current = on;
  });

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const cy = newDrawing(element);
    const now: Drawn = { cy, places: new Map(), key: '', scene: null };
    drawn.current = now;
    listen(cy, now.places, () => heard.current);
    const forget = onColours(() => {
      recolour(cy, element);
    });
    heard.current.onReady({
      fit: () => {
        fit(cy);
      },
      places: () => new Map(now.places),
      scene: () =>
        now.scene && { ...now.scene, placed: { ...now.scene.placed, places: new Map(now.places) } },
    });
    return () => {
      heard.current.onReady(null);
      forget();
      cy.destroy();
      drawn.current = null;
    };
  }, []);

  const pins = useMemo(() => new Map(state.pin.map(({ id, x, y }) => [id, { x, y }])), [state.pin]);
  useEffect(() => {
    const now = drawn.current;
    if (!now) return;
    const { layout, group } = state;
    const key = [layout, group, ...graph.nodes.map(({ id }) => id).sort()].join(' ');
    const placed = place(graph, {
      starts: state.id,
      layout,
      group,
      pins,
      before: now.places,
      names: namesOf(now.cy),
    });
    if (key === now.key) for (const [id, at] of now.places) if (!pins.has(id)) placed.places.set(id, at);
    now.places.clear();
    for (const [id, at] of placed.places) now.places.set(id, at);
    now.scene = {
      graph,
      placed,
      starts: state.id,
      pinned: new Set(pins.keys()),
      frames: layout === 'force' ? group : 'none',
      words: {
        node: shortName,
        line: (link) => lineLabel(link, wording),
        group: (one) => groupName(one, group, wording),
        mark: ({ date }) => (date ? wording.date(date) : wording.t('time.unknown')),
      },
    };
    show(now.cy, now.scene);
    if (key !== now.key) fit(now.cy);
    if (now.cy.zoom() > 1.4) {
      now.cy.zoom(1.4);
      now.cy.center();
    }
    now.key = key;
    now.cy.container()?.setAttribute('data-drawn', String(graph.nodes.length));
  }, [graph, state, pins, wording]);
  useEffect(() => {
    if (drawn.current) choose(drawn.current.cy, chosen);
  }, [chosen, graph, state]);

  const onKeyDown = (event: KeyboardEvent) => {
    const now = drawn.current;
    if (!now || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!press(event.key, now, chosen, on)) return;
    event.preventDefault();
  };
  return (
    <>
      {/* Cytoscape puts a style element into the page unless it finds its id, and the policy of the site forbids those. */}
      <span id="__________cytoscape_stylesheet" hidden />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys itself */}
      <div
        className={styles.frame}
        role="application"
        aria-label={label}
        aria-describedby="explore-keys"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div ref={container} className={styles.canvas} aria-hidden="true" />
      </div>
    </>
  );
}

/** Does what a key stands for; false when it stands for nothing. */
function press(
  key: string,
  { cy, places }: { cy: Core; places: Places },
  chosen: string,
  on: Pick<Props, 'onChoose' | 'onEnter' | 'onHide' | 'onMove'>,
): boolean {
  const arrow = arrows[key];
  const at = places.get(chosen);
  if (arrow) {
    const next = towards(places, chosen, ...arrow);
    if (next) on.onChoose(next);
  } else if (key === '+' || key === '-') {
    cy.zoom({
      level: cy.zoom() * (key === '+' ? 1.25 : 0.8),
      renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
    });
  } else if (key === '0') fit(cy);
  else if (key === 'Enter') on.onEnter();
  else if (key === 'h' && at) on.onHide(chosen);
  else if (key === 'p' && at) on.onMove(chosen, at);
  else return false;
  return true;
}

function listen(cy: Core, places: Places, heard: () => Pick<Props, 'onChoose' | 'onMove' | 'onEnter'>) {
  cy.on('tap', 'node', ({ target }) => {
    heard().onChoose((target as { id: () => string }).id());
  });
  cy.on('dragfree', 'node', ({ target }) => {
    const node = target as { id: () => string; position: () => Point };
    const to = { ...node.position() };
    places.set(node.id(), to);
    heard().onMove(node.id(), to);
  });
  cy.on('mouseover mouseout', 'node', ({ target, type }) => {
    (target as { toggleClass: (name: string, on: boolean) => void }).toggleClass(
      'hovered',
      type === 'mouseover',
    );
  });
}

/** Calls back when the page turns dark or light. */
function onColours(changed: () => void): () => void {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  scheme.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', changed);
  };
}
