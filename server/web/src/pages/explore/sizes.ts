/** How large a shape is, and one where the exploration starts. */
export const nodeSize = 22;
export const startSize = 30;

/** Above so many entities only the names of the most important are written. */
export const mostWritten = 60;

/** How large names are on a desk. */
export const nameSize = 13;
export const startNameSize = 15;

/** Narrower canvases are those of telephones. */
const narrow = 500;

/** How much larger names are drawn where all of it has to become small to fit. */
export function namesOn({ width }: { width: number }): number {
  return width < narrow ? 1.7 : 1;
}

/** How much stays free around all that is drawn. */
export function marginOn({ width }: { width: number }): number {
  return width < narrow ? 16 : 40;
}

/** Where a name goes on in the next line. */
export function nameWidth(names: number): number {
  return 150 + 60 * (names - 1);
}
