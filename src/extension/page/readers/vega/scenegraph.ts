/** An item of Vega's scenegraph: a point of a line, a bar, or a group of marks. px are those of the group around it. */
export interface SceneItem {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly datum?: unknown;
  readonly defined?: boolean;
  readonly opacity?: number;
  readonly stroke?: unknown;
  readonly fill?: unknown;
  readonly text?: unknown;
  readonly mark?: SceneMark;
  /** Of a group. */
  readonly items?: readonly SceneMark[];
  readonly context?: { readonly scales?: Readonly<Record<string, { readonly value?: unknown } | undefined>> };
}

/** A mark: items of one kind. */
export interface SceneMark {
  readonly marktype?: string;
  readonly role?: string;
  readonly items?: readonly SceneItem[];
  readonly group?: SceneItem;
  /** Where the SVG renderer has put it. */
  readonly _svg?: unknown;
}

/** A mark with the px from the root's corner to that of the group it stands in. */
export interface PlacedMark {
  readonly mark: SceneMark;
  readonly left: number;
  readonly top: number;
  /** The group with the plot's size. */
  readonly group: SceneItem;
}

/** A page with more marks than this has some that nobody asks for. */
const MOST_MARKS = 1000;
/** So many groups within one another are looked into. */
export const DEEPEST = 12;

/** All marks of a scene that show data, in the order in which they are drawn. */
export function marksBelow(root: SceneMark): PlacedMark[] {
  const found: PlacedMark[] = [];
  visit(root, 0, 0, 0);
  return found;

  function visit(mark: SceneMark, left: number, top: number, depth: number): void {
    if (depth > DEEPEST || found.length >= MOST_MARKS) return;
    if (mark.marktype !== 'group') {
      if (mark.group && mark.role === 'mark') found.push({ mark, left, top, group: mark.group });
      return;
    }
    // Axes and legends are groups, too; what they hold is no data.
    if (mark.role?.startsWith('axis') || mark.role?.startsWith('legend')) return;
    for (const group of (mark.items ?? []).slice(0, MOST_MARKS)) {
      for (const child of (group.items ?? []).slice(0, MOST_MARKS)) visit(child, left + (group.x ?? 0), top + (group.y ?? 0), depth + 1);
    }
  }
}

/** What the title of a scene says; '' where it has none. */
export function titleOf(root: SceneMark): string {
  const titles = (root.items?.[0]?.items ?? []).filter(({ role }) => role === 'title');
  const texts = titles.flatMap(({ items }) => items?.[0]?.items ?? []).filter(({ role }) => role === 'title-text');
  const text = texts[0]?.items?.[0]?.text;
  return Array.isArray(text) ? text.join(' ') : typeof text === 'string' ? text : '';
}
