import { describe, expect, it } from 'vitest';
import { pagesToOffer } from './pages-to-offer';

describe('pagesToOffer', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 9, [1, 3, 4, 5, 6, 7, 9]],
    [40, 5000, [1, 38, 39, 40, 41, 42]],
    [99, 3, [1, 3]],
  ])('on page %d of %d offers %j', (current, pages, offered) => expect(pagesToOffer(current, pages)).toEqual(offered));
});
