/** The last page is offered only up to here: cursors lead forward, so reaching it costs requests in proportion. */
const nearEnough = 100;

/** The first page, the current one with two neighbours on each side, and the last, in order and once each. */
export function pagesToOffer(current: number, pages: number): readonly number[] {
  const around = [current - 2, current - 1, current, current + 1, current + 2];
  const offered = [1, ...around, ...(pages <= nearEnough ? [pages] : [])];
  return [...new Set(offered)].filter((page) => page >= 1 && page <= pages).sort((left, right) => left - right);
}
