import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { secondsLeft, useCountdown } from './use-countdown';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the countdown', () => {
  it.each([
    [10_000, 0, 10],
    [10_000, 9_001, 1],
    [10_000, 10_000, 0],
    [10_000, 99_000, 0],
  ])('with the end at %i and the clock at %i has %i seconds left', (end, now, left) => {
    expect(secondsLeft(end, now)).toBe(left);
  });

  it('counts down by the clock, ends once, and can begin again', () => {
    const ended = vi.fn();
    const { result } = renderHook(() => useCountdown(ended));
    expect(result.current.left).toBe(0);
    act(() => result.current.start(60));
    expect(result.current.left).toBe(60);
    act(() => void vi.advanceTimersByTime(1500));
    expect(result.current.left).toBe(59);
    act(() => {
      // The tab slept: no timer ran, but the clock did.
      vi.setSystemTime(Date.now() + 40_000);
      vi.advanceTimersByTime(500);
    });
    expect(result.current.left).toBe(18);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(result.current.left).toBe(0);
    expect(ended).toHaveBeenCalledTimes(1);
    act(() => result.current.start(2));
    expect(result.current.left).toBe(2);
    act(() => void vi.advanceTimersByTime(2_000));
    expect(ended).toHaveBeenCalledTimes(2);
  });

  it('of no seconds does not begin', () => {
    const ended = vi.fn();
    const { result } = renderHook(() => useCountdown(ended));
    act(() => result.current.start(0));
    act(() => void vi.advanceTimersByTime(5_000));
    expect(result.current.left).toBe(0);
    expect(ended).not.toHaveBeenCalled();
  });
});
